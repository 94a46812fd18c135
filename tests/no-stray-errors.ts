// A test that passes while something shouts is a test that lies: any console.error fails it.
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    throw new Error(`stray console.error: ${words.map(String).join(' ').slice(0, 500)}`)
  })
})

afterEach(() => {
  const spy = console.error as unknown as jest.SpyInstance<void, unknown[]>
  const stray = spy.mock.calls.map((words) => words.map(String).join(' ').slice(0, 500))
  spy.mockRestore()
  // The throw above may have been caught by the code under test; this cannot be.
  expect(stray).toEqual([])
})
