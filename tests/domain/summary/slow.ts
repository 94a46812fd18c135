import type { Moment } from '@contract/ids'
import type { SummaryDocument } from '@contract/summary'
import type { Ticket, TicketEvent } from '@contract/ticket'
import { community } from '../given'
import { houses } from '../../../scripts/seed/green-lake'

/**
 * The same summary once more, by a program that knows nothing of the other: it asks every ticket every question from the
 * beginning, counts working time minute by minute, and reckons with dates on its own.
 */
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const dayOf = (at: Moment): string => new Date(at + 8 * 60 * MINUTE).toISOString().slice(0, 10)
const monthOf = (at: Moment): string => dayOf(at).slice(0, 7)
const mondayOf = (at: Moment): string => {
  let day = at
  while (new Date(day + 8 * 60 * MINUTE).getUTCDay() !== 1) day -= DAY
  return dayOf(day)
}

export interface Asked {
  type: 'week' | 'month'
  period: string
  from: Moment
  to: Moment
  madeAt: Moment
  /** Summaries before it, the newest first. */
  earlier: SummaryDocument[]
}

export const slowly = (tickets: readonly Ticket[], { type, period, from, to, madeAt, earlier }: Asked) => {
  const inside = (at: Moment) => from <= at && at < to
  const heardAt = (event: TicketEvent) => event.heardAt ?? event.at
  const eventsOf = (ticket: Ticket) => ticket.timeline.filter((event) => heardAt(event) < madeAt)
  const count = (of: (ticket: Ticket) => number) => tickets.reduce((sum, ticket) => sum + of(ticket), 0)
  const newest = [...tickets].sort((a, b) => b.createdAt - a.createdAt || (a._id < b._id ? 1 : -1))
  const idsOf = (most: number, which: (ticket: Ticket) => boolean) =>
    newest
      .filter(which)
      .slice(0, most)
      .map(({ _id }) => _id)
  const hide = (words: string | undefined, { requester, place }: Ticket) => {
    if (words === undefined || requester.name === '已注销') return undefined
    let left = words
    if (place.type === 'house') left = left.split(place.label).join(place.near)
    if (requester.role === 'resident') left = left.split(requester.name).join('住户')
    return left.replace(/\d号楼\d单元\d{3}|3-2-501/g, '某户').replace('13812345678', '***********')
  }

  const isAsked = (ticket: Ticket) => inside(ticket.createdAt)
  const finishedIn = (ticket: Ticket) =>
    eventsOf(ticket).filter(({ type: what, at }) => what === 'finished' && inside(at))

  // How it stood when the period ended.
  const stateThen = (ticket: Ticket) => {
    let state = ''
    let holder = ''
    let why = ''
    for (const event of eventsOf(ticket)) {
      if (event.at >= to) continue
      if (
        [
          'submitted',
          'logged',
          'announced',
          'assigned',
          'transferred',
          'reclassified',
          'declined',
          'handedOver',
          'reopened',
          'unmerged',
        ].includes(event.type)
      )
        state = '待接单'
      if (event.type === 'lapsed' && event.moved) state = '待接单'
      if (['accepted', 'takenOver', 'resumed', 'answered'].includes(event.type)) state = '已接单'
      if (event.type === 'departed') state = '在路上'
      if (event.type === 'arrived') state = '处理中'
      if (event.type === 'paused') state = '等待中'
      if (['finished', 'confirmed', 'closed', 'cancelled', 'merged', 'rated'].includes(event.type)) state = ''
      if ('to' in event && event.type !== 'entrusted' && (event.type !== 'lapsed' || event.moved))
        holder = event.to.name
      if (event.type === 'takenOver') holder = event.by.name
      if (event.type === 'paused') {
        const [, month, day] = dayOf(event.until).split('-')
        why = `等配件，到 ${Number(month)}月${Number(day)}日`
      }
    }
    if (state === '') return undefined
    return state === '等待中' ? why : `${holder}，${state}`
  }

  // Every verdict: on which finish, what was said last.
  const verdictsOf = (ticket: Ticket) => {
    const all: {
      by: { id: string; name: string }
      rated: Extract<TicketEvent, { type: 'rated' }>
      last: Extract<TicketEvent, { type: 'rated' | 'rerated' }>
    }[] = []
    let finisher: { id: string; name: string } | undefined
    for (const event of eventsOf(ticket)) {
      if (event.type === 'finished') finisher = event.by
      if (event.type === 'rated' && finisher) all.push({ by: finisher, rated: event, last: event })
      const open = all[all.length - 1]
      if (event.type === 'rerated' && open) open.last = event
    }
    return all.filter(({ rated }) => inside(rated.at))
  }
  const isBad = ({ stars, tags = [] }: { stars: number; tags?: string[] | undefined }) =>
    stars < 3 || tags.includes('notFixed') || tags.includes('unsolved')
  const wasRated = (ticket: Ticket, finished: Ticket['timeline'][number]) => {
    const events = eventsOf(ticket)
    for (const event of events.slice(events.indexOf(finished) + 1)) {
      if (event.type === 'rated') return true
      if (event.type === 'reopened') return false
    }
    return false
  }

  const promisesOf = (ticket: Ticket) => ticket.promises ?? []
  const keptOf = (ticket: Ticket) =>
    promisesOf(ticket).filter(
      ({ keptAt, brokenAt }) => keptAt !== undefined && inside(keptAt) && brokenAt === undefined,
    )
  const brokenOf = (ticket: Ticket) =>
    promisesOf(ticket).filter(({ brokenAt }) => brokenAt !== undefined && inside(brokenAt))
  const lateBy = ({ keptAt = Infinity, dueAt }: { keptAt?: Moment; dueAt: Moment }) =>
    Math.round((Math.min(keptAt, to) - dueAt) / MINUTE)
  const works = (ticket: Ticket, at: Moment) => {
    if (!ticket.calendar) return true
    const { hours, holidays } = ticket.calendar
    const special = holidays.find(({ day }) => day === dayOf(at))
    const weekday = new Date(at + 8 * 60 * MINUTE).getUTCDay() || 7
    const day = special ? (special.work ? 1 : 8) : weekday
    const time = new Date(at + 8 * 60 * MINUTE).toISOString().slice(11, 16)
    return hours.days.includes(day) && hours.from <= time && time < hours.to
  }
  const waits = (ticket: Ticket, name: string) =>
    promisesOf(ticket)
      .filter((each) => each.name === name && each.keptAt !== undefined && inside(each.keptAt))
      .map(({ from: begins, keptAt = 0, always }) => {
        let minutes = 0
        for (let at = begins; at < keptAt; at += MINUTE) if (always || works(ticket, at)) minutes += 1
        return minutes
      })
  const responses = (ticket: Ticket) => waits(ticket, 'acknowledge')
  const arrivals = (ticket: Ticket) => (ticket.slot ? [] : waits(ticket, 'onSite'))
  // The smallest of them that is not faster than so many of a hundred.
  const rank = (all: number[], percent: number) =>
    [...all]
      .sort((a, b) => a - b)
      .find((one) => all.filter((other) => other <= one).length * 100 >= percent * all.length)
  const spread = (all: number[]) => ({
    count: all.length,
    ...(all.length === 0 ? {} : { median: rank(all, 50), p90: rank(all, 90) }),
  })
  const allResponses = spread(tickets.flatMap(responses))
  const allArrivals = spread(tickets.flatMap(arrivals))

  // Visits that came to an end.
  const visitsOf = (ticket: Ticket) => {
    const ended: { event: Extract<TicketEvent, { type: 'visited' }>; by: { id: string; name: string } }[] = []
    let tries = 0
    for (const event of eventsOf(ticket)) {
      if (event.type === 'finished') tries = 0
      if ((event.type === 'rated' || event.type === 'rerated') && isBad(event)) tries = 0
      if (event.type !== 'visited') continue
      if (event.outcome === 'unreachable') tries += 1
      if (event.outcome !== 'unreachable' || tries === 3) {
        const { memberId: id, name } = ticket.steward
        ended.push({ event, by: event.by.role === 'resident' ? { id, name } : event.by })
        tries = 0
      }
    }
    return ended.filter(({ event }) => inside(event.at))
  }
  const missedOf = (ticket: Ticket) => brokenOf(ticket).filter(({ name }) => name === 'visit')
  const visitFigures = (some: readonly Ticket[], id?: string) => {
    const found = some.flatMap(visitsOf).filter(({ by }) => id === undefined || by.id === id)
    const with_ = (outcome: string) => found.filter(({ event }) => event.outcome === outcome).length
    return {
      missed: some.flatMap(missedOf).filter(({ heldBy }) => id === undefined || heldBy?.id === id).length,
      satisfied: with_('satisfied'),
      partly: with_('partly'),
      not: with_('not'),
      unreachable: with_('unreachable'),
    }
  }
  const starsOf = (verdicts: { last: { stars: number } }[]) => ({
    sum: verdicts.reduce((sum, { last }) => sum + last.stars, 0),
    count: verdicts.length,
  })

  const figures = {
    asked: count((ticket) => (isAsked(ticket) ? 1 : 0)),
    finished: count((ticket) => finishedIn(ticket).length),
    open: count((ticket) => (stateThen(ticket) === undefined ? 0 : 1)),
    kept: count((ticket) => keptOf(ticket).length),
    broken: count((ticket) => brokenOf(ticket).length),
    response: allResponses,
    onSite: allArrivals,
    reopened: count(
      (ticket) => eventsOf(ticket).filter((event) => event.type === 'reopened' && inside(event.at)).length,
    ),
    stars: starsOf(tickets.flatMap(verdictsOf)),
    rateable: count((ticket) => (ticket.requester.openid === '' ? 0 : finishedIn(ticket).length)),
    rated: count((ticket) =>
      ticket.requester.openid === ''
        ? 0
        : finishedIn(ticket).filter((event) => wasRated(ticket, event)).length,
    ),
    visits: visitFigures(tickets),
  }

  const about = (ticket: Ticket) => ({ ticketId: ticket._id, what: ticket.what, near: ticket.place.near })
  const words = (said: string | undefined) => (said === undefined ? {} : { words: said })
  const lowest = tickets
    .flatMap((ticket) => verdictsOf(ticket).map((verdict) => ({ ticket, ...verdict })))
    .filter(({ last }) => isBad(last))
    .sort(
      (a, b) =>
        a.last.stars - b.last.stars || b.rated.at - a.rated.at || (a.ticket._id < b.ticket._id ? -1 : 1),
    )
    .slice(0, 5)
    .map(({ ticket, last, by }) => ({
      ...about(ticket),
      stars: last.stars,
      ...words(hide(last.words, ticket)),
      who: last.anonymous ? '' : by.name,
    }))
  const brokenWorst = tickets
    .filter((ticket) => brokenOf(ticket).length > 0)
    .map((ticket) => {
      const most = Math.max(...brokenOf(ticket).map(lateBy))
      const worst = brokenOf(ticket).find((each) => lateBy(each) === most)
      return { ...about(ticket), promise: worst?.name, lateBy: most, heldBy: worst?.heldBy?.name ?? '' }
    })
    .sort((a, b) => b.lateBy - a.lateBy || (a.ticketId < b.ticketId ? -1 : 1))
    .slice(0, 5)
  const longest = tickets
    .filter((ticket) => stateThen(ticket) !== undefined)
    .sort((a, b) => a.createdAt - b.createdAt || (a._id < b._id ? -1 : 1))
    .slice(0, 5)
    .map((ticket) => ({ ...about(ticket), since: ticket.createdAt, why: stateThen(ticket) }))
  const found = tickets
    .flatMap((ticket) => visitsOf(ticket).map(({ event }) => ({ ticket, event })))
    .filter(({ event }) => event.outcome === 'not' || event.outcome === 'partly')
    .sort(
      (a, b) =>
        (a.event.outcome < b.event.outcome ? -1 : a.event.outcome > b.event.outcome ? 1 : 0) ||
        b.event.at - a.event.at ||
        (a.ticket._id < b.ticket._id ? -1 : 1),
    )
    .slice(0, 10)
    .map(({ ticket, event }) => ({
      ...about(ticket),
      outcome: event.outcome,
      ...words(hide(event.answers?.words, ticket)),
    }))

  // What came, and where.
  const came = tickets.filter(isAsked)
  const placeOf = ({ place }: Ticket) => (place.type === 'spot' ? place.id : (place.nearIds[0] ?? ''))
  const nameOf = (id: string) =>
    [...community.buildings, ...community.spots].find((each) => each.id === id)?.name ?? id
  const kindWord = (id: string) =>
    (community.catalogue?.kinds ?? []).find((kind) => kind.id === id)?.word ?? id
  const ranked = (ids: string[]) =>
    [...new Set(ids)]
      .map((id) => ({ id, count: ids.filter((each) => each === id).length }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  const kinds = ranked(came.map(({ kind }) => kind))
  const places = ranked(came.map(placeOf))
  const seen = ranked(came.map((ticket) => `${ticket.kind}|${placeOf(ticket)}`)).map(
    ({ id, count: times }) => {
      const [kind = '', placeId = ''] = id.split('|')
      const there = came.filter((ticket) => ticket.kind === kind && placeOf(ticket) === placeId)
      return {
        kind,
        placeId,
        count: times,
        months: [...new Set(there.map(({ createdAt }) => monthOf(createdAt)))].sort(),
      }
    },
  )
  const cells = seen
    .filter(
      ({ kind, placeId }) =>
        kinds.slice(0, 8).some(({ id }) => id === kind) &&
        places.slice(0, 8).some(({ id }) => id === placeId),
    )
    .map(({ kind, placeId, count: times }) => ({ kind, placeId, count: times }))
  const seenBefore = (document: SummaryDocument, kind: string) =>
    document.seen.filter((cell) => cell.kind === kind).reduce((sum, cell) => sum + cell.count, 0)
  const before = earlier.find(({ to: ended }) => ended === from)
  const rising = kinds
    .filter(({ id, count: now }) => {
      const four = earlier.slice(0, 4).map((document) => seenBefore(document, id))
      return now >= 3 && four.length >= 2 && now >= (1.5 * four.reduce((a, b) => a + b, 0)) / four.length
    })
    .map(({ id }) => id)
  const was = (document: SummaryDocument | undefined, kind: string, placeId: string) =>
    document?.seen.some((cell) => cell.kind === kind && cell.placeId === placeId) ?? false
  const risks = seen.flatMap(({ kind, placeId, months }) => {
    const common = { kind, what: kindWord(kind), placeId, place: nameOf(placeId) }
    const there = came.filter((ticket) => ticket.kind === kind && placeOf(ticket) === placeId)
    let weeks = 0
    if (type === 'week') {
      weeks = 1
      while (
        was(
          earlier.find((document) => document.from === from - weeks * 7 * DAY),
          kind,
          placeId,
        )
      )
        weeks += 1
    } else {
      const mondays = there.map(({ createdAt }) => mondayOf(createdAt))
      for (const monday of mondays) {
        let running = 0
        let day = Date.parse(`${monday}T00:00:00+08:00`)
        while (mondays.includes(dayOf(day))) {
          running += 1
          day -= 7 * DAY
        }
        weeks = Math.max(weeks, running)
      }
    }
    if (weeks >= 3) return [{ ...common, reason: 'weeks', running: weeks }]
    const allMonths = new Set(months)
    for (const document of earlier)
      for (const cell of document.seen)
        if (cell.kind === kind && cell.placeId === placeId)
          for (const month of cell.months) allMonths.add(month)
    let running = 0
    let month = months[months.length - 1] ?? ''
    while (allMonths.has(month)) {
      running += 1
      month = monthOf(Date.parse(`${month}-01T00:00:00+08:00`) - DAY)
    }
    const isLift = came.some(
      (ticket) =>
        ticket.kind === kind && ticket.icon === 'lift' && ['repair', 'complaint'].includes(ticket.nature),
    )
    return isLift && running >= 2 ? [{ ...common, reason: 'months', running }] : []
  })

  const zones = community.zones.map(({ id, name, unitIds, buildingIds }) => {
    const theirs = tickets.filter(({ place }) => place.zoneId === id)
    return {
      id,
      name,
      houses: houses.filter(
        (house) =>
          unitIds.includes(house.unitId) ||
          (buildingIds.includes(house.buildingId) &&
            !community.zones.some((zone) => zone.unitIds.includes(house.unitId))),
      ).length,
      asked: theirs.filter(isAsked).length,
      kept: theirs.flatMap(keptOf).length,
      broken: theirs.flatMap(brokenOf).length,
      stars: starsOf(theirs.flatMap(verdictsOf)),
      visits: visitFigures(theirs),
    }
  })

  const verdicts = tickets.flatMap((ticket) => verdictsOf(ticket).map((verdict) => ({ ticket, ...verdict })))
  const someone = [
    ...tickets.flatMap(finishedIn).map(({ by }) => by),
    ...verdicts.map(({ by }) => by),
    ...tickets.flatMap(visitsOf).map(({ by }) => by),
    ...tickets.flatMap(missedOf).map(({ heldBy }) => heldBy ?? { id: '', name: '' }),
  ]
  const mean = figures.stars.count === 0 ? 0 : figures.stars.sum / figures.stars.count
  const people = [...new Set(someone.map(({ id }) => id))]
    .map((id) => {
      const theirs = verdicts.filter(({ by }) => by.id === id)
      const praised = theirs
        .filter(({ last }) => last.stars === 5 && last.anonymous !== true && last.words !== undefined)
        .flatMap(({ ticket, last }) => hide(last.words, ticket) ?? [])
        .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      const stars = starsOf(theirs)
      return {
        order: stars.count === 0 ? -1 : (stars.sum + 5 * mean) / (stars.count + 5),
        id,
        name:
          community.staff.find(({ memberId }) => memberId === id)?.name ??
          someone.find((each) => each.id === id)?.name,
        finished: tickets.flatMap(finishedIn).filter(({ by }) => by.id === id).length,
        stars,
        fives: theirs.filter(({ last }) => last.stars === 5).length,
        ...(praised[0] === undefined ? {} : { words: praised[0] }),
        visits: visitFigures(tickets, id),
      }
    })
    .sort(
      (a, b) =>
        b.order - a.order ||
        b.stars.count - a.stars.count ||
        b.finished - a.finished ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ order: _, ...person }) => person)

  const praise = [...came]
    .filter(({ nature }) => nature === 'praise')
    .sort((a, b) => b.createdAt - a.createdAt || (a._id < b._id ? -1 : 1))

  const complaints = came.filter(({ nature }) => nature === 'complaint')
  const closed = tickets.filter((ticket) => ticket.nature === 'complaint' && finishedIn(ticket).length > 0)
  const closedBy = closed.flatMap(finishedIn)
  const causes = ranked(
    closedBy.flatMap((event) => (event.type === 'finished' && event.cause ? [event.cause] : [])),
  )
  const beforeCauses = before?.complaints?.causes
  const askers = [
    ...new Set(newest.filter((ticket) => complaints.includes(ticket)).map(({ requester }) => requester)),
  ]
    .filter(({ name }) => name !== '已注销')
    .map(({ memberId }) => memberId)
  const repeated = [...new Set(askers)]
    .map((id) =>
      newest.filter(
        (ticket) =>
          complaints.includes(ticket) &&
          ticket.requester.memberId === id &&
          ticket.requester.name !== '已注销',
      ),
    )
    .filter((theirs) => theirs.length >= 2)
    .sort((a, b) => b.length - a.length)
    .map((theirs) => ({ ticketIds: theirs.map(({ _id }) => _id), what: theirs[0]?.what }))

  const lastMadeAt = earlier[0]?.madeAt
  const isNews = (event: TicketEvent) => lastMadeAt !== undefined && heardAt(event) >= lastMadeAt
  const late = {
    steps: count((ticket) => eventsOf(ticket).filter((event) => event.at < from && isNews(event)).length),
    verdicts: count(
      (ticket) =>
        eventsOf(ticket).filter((event, index, all) => {
          const rated = all
            .slice(0, index)
            .reverse()
            .find(({ type: what }) => what === 'rated')
          return event.type === 'rerated' && isNews(event) && rated !== undefined && rated.at < from
        }).length,
    ),
  }

  const point = (document: { period: string; figures: SummaryDocument['figures'] }) => {
    const { asked, finished, kept, broken, response, onSite, reopened, stars } = document.figures
    return {
      period: document.period,
      asked,
      finished,
      kept,
      broken,
      ...(response.count === 0 ? {} : { response: response.median }),
      ...(onSite.count === 0 ? {} : { onSite: onSite.median }),
      reopened,
      stars,
    }
  }

  const behind = [
    { key: 'asked', ids: idsOf(200, isAsked) },
    { key: 'finished', ids: idsOf(200, (ticket) => finishedIn(ticket).length > 0) },
    { key: 'open', ids: idsOf(200, (ticket) => stateThen(ticket) !== undefined) },
    { key: 'broken', ids: idsOf(200, (ticket) => brokenOf(ticket).length > 0) },
    {
      key: 'slowResponse',
      ids: idsOf(200, (ticket) => responses(ticket).some((each) => each >= (allResponses.p90 ?? Infinity))),
    },
    {
      key: 'slowOnSite',
      ids: idsOf(200, (ticket) => arrivals(ticket).some((each) => each >= (allArrivals.p90 ?? Infinity))),
    },
    {
      key: 'reopened',
      ids: idsOf(200, (ticket) =>
        eventsOf(ticket).some((event) => event.type === 'reopened' && inside(event.at)),
      ),
    },
    { key: 'rated', ids: idsOf(200, (ticket) => verdictsOf(ticket).length > 0) },
    { key: 'low', ids: idsOf(200, (ticket) => verdictsOf(ticket).some(({ last }) => isBad(last))) },
    { key: 'visited', ids: idsOf(200, (ticket) => visitsOf(ticket).length > 0) },
    { key: 'missed', ids: idsOf(200, (ticket) => missedOf(ticket).length > 0) },
    {
      key: 'complaints',
      ids: idsOf(200, (ticket) => complaints.includes(ticket) || closed.includes(ticket)),
    },
    { key: 'praise', ids: idsOf(200, (ticket) => praise.includes(ticket)) },
    ...zones.flatMap(({ id }) => {
      const inZone = (ticket: Ticket) => ticket.place.zoneId === id
      const visited = (ticket: Ticket) => visitsOf(ticket).length + missedOf(ticket).length > 0
      return [
        { key: `zone:${id}`, ids: idsOf(100, (ticket) => isAsked(ticket) && inZone(ticket)) },
        { key: `zoneBroken:${id}`, ids: idsOf(100, (each) => inZone(each) && brokenOf(each).length > 0) },
        { key: `zoneRated:${id}`, ids: idsOf(100, (each) => inZone(each) && verdictsOf(each).length > 0) },
        { key: `zoneVisits:${id}`, ids: idsOf(100, (each) => inZone(each) && visited(each)) },
      ]
    }),
    ...people.flatMap(({ id }) => [
      {
        key: `person:${id}`,
        ids: idsOf(
          100,
          (ticket) =>
            finishedIn(ticket).some(({ by }) => by.id === id) ||
            verdictsOf(ticket).some(({ by }) => by.id === id) ||
            visitsOf(ticket).some(({ by }) => by.id === id),
        ),
      },
      {
        key: `personVisits:${id}`,
        ids: idsOf(
          100,
          (ticket) =>
            visitsOf(ticket).some(({ by }) => by.id === id) ||
            missedOf(ticket).some(({ heldBy }) => heldBy?.id === id),
        ),
      },
    ]),
    ...kinds.map(({ id }) => ({
      key: `kind:${id}`,
      ids: idsOf(100, (ticket) => isAsked(ticket) && ticket.kind === id),
    })),
    ...places.slice(0, 10).map(({ id }) => ({
      key: `place:${id}`,
      ids: idsOf(100, (ticket) => isAsked(ticket) && placeOf(ticket) === id),
    })),
    ...cells.map(({ kind, placeId }) => ({
      key: `cell:${kind}|${placeId}`,
      ids: idsOf(100, (ticket) => isAsked(ticket) && ticket.kind === kind && placeOf(ticket) === placeId),
    })),
    ...(type === 'month' ? causes : []).map(({ id }) => ({
      key: `cause:${id}`,
      ids: idsOf(
        100,
        (ticket) =>
          closed.includes(ticket) &&
          finishedIn(ticket).some((event) => event.type === 'finished' && event.cause === id),
      ),
    })),
  ].filter(({ ids }) => ids.length > 0)

  return {
    _id: `c-green-lake:${type}:${period}`,
    communityId: 'c-green-lake',
    sortKey: `${type}:${period}`,
    type,
    period,
    from,
    to,
    madeAt,
    figures,
    ...(before ? { before: { period: before.period, figures: before.figures } } : {}),
    line: [...earlier.slice(0, 7).reverse().map(point), point({ period, figures })],
    hurt: { lowest, broken: brokenWorst, longest },
    came: {
      kinds: kinds.map(({ id, count: now }) => ({
        kind: id,
        what: kindWord(id),
        count: now,
        ...(before ? { before: seenBefore(before, id) } : {}),
      })),
      places: places
        .slice(0, 10)
        .map(({ id, count: now }) => ({ placeId: id, place: nameOf(id), count: now })),
      cells,
      rising,
      risks,
    },
    zones,
    people,
    praise: {
      count: praise.length,
      words: praise.flatMap((ticket) => hide(ticket.note, ticket) ?? []).slice(0, 3),
    },
    found,
    ...(type === 'month'
      ? {
          complaints: {
            asked: complaints.length,
            closed: closedBy.length,
            causes: causes.map(({ id, count: now }) => ({
              cause: id,
              count: now,
              ...(beforeCauses ? { before: beforeCauses.find(({ cause }) => cause === id)?.count ?? 0 } : {}),
            })),
            repeated,
          },
        }
      : {}),
    late,
    seen,
    behind,
  }
}
