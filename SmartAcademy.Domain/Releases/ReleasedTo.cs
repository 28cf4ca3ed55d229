namespace SmartAcademy.Domain.Releases;

/// <summary>Who takes a child along.</summary>
/// <param name="As">As what.</param>
/// <param name="Id">Of the guardian, the collector or the one-time code.</param>
/// <param name="Name">As it stands today.</param>
/// <param name="Relation">What they are to the child.</param>
public sealed record ReleasedTo(CollectedBy As, Guid Id, string Name, string Relation);
