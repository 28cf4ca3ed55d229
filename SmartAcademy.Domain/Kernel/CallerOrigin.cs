namespace SmartAcademy.Domain.Kernel;

/// <summary>Where an act came from: the network address and the program that spoke.</summary>
/// <param name="Address">IPv4 or IPv6 as text.</param>
/// <param name="UserAgent">As the program names itself; cut at 300 characters.</param>
public sealed record CallerOrigin(string? Address, string? UserAgent);
