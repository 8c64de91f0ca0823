/** Time of this thread alone: how long others keep the machine busy says nothing about the reader. */
export const processorMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
