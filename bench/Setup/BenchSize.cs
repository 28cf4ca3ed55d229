namespace SmartAcademy.Bench.Setup;

/// <summary>The academy that a bench measures.</summary>
/// <param name="Students">Pupils of both schools together.</param>
/// <param name="HasRegisters">With a term of registers, which take long to invent.</param>
internal sealed record BenchSize(int Students, bool HasRegisters);
