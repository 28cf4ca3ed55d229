using SmartAcademy.Domain.Releases;

namespace SmartAcademy.Data.Releases;

/// <summary>A guard hands a child over.</summary>
/// <param name="Id">Drawn when the form was shown; sent twice it is the same release.</param>
/// <param name="StudentId">The child.</param>
/// <param name="As">As what the person collects.</param>
/// <param name="CollectorId">Of the guardian or collector; unused for a code.</param>
/// <param name="Code">The one-time code as it was typed or scanned.</param>
/// <param name="Reason">Why the child leaves.</param>
/// <param name="NotesRead">The guard says that they have read the warnings.</param>
public sealed record ReleaseOrder(Guid Id, Guid StudentId, CollectedBy As, Guid CollectorId, string? Code, string? Reason, bool NotesRead);
