// Takes memory until there is none.
exports.main = async ({ eat }) => {
  const kept = []
  while (eat) kept.push(new Array(10_000).fill(kept.length))
  return 'full'
}
