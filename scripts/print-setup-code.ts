import { inThrees, newCompany } from './setup-code'

/**
 * For a real environment: prints what the cloud console imports into `communities` and `invitations`, one JSON line each,
 * and the code that makes whoever uses it first the company's admin. Nothing of it is kept here.
 */
const name = process.argv[2]?.trim() ?? ''
if (name.length < 2) {
  console.log('npm run setup-code -- 公司名称')
  process.exit(1)
}
const { company, invitation } = newCompany(name, Date.now())
console.log(`# communities
${JSON.stringify(company)}
# invitations
${JSON.stringify(invitation)}

${name}: ${inThrees(invitation._id)}  (once, within 30 days)`)
