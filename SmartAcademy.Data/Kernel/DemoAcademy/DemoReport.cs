namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>What seeding did.</summary>
/// <param name="Seeded">False when the database already had a school.</param>
/// <param name="ReaderKeys">The API key of each reader, drawn at random and known nowhere else.</param>
public sealed record DemoReport(bool Seeded, IReadOnlyList<DemoReaderKey> ReaderKeys);
