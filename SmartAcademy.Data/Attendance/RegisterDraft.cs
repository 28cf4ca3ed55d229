using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Data.Attendance;

/// <summary>A register as a page sends it.</summary>
/// <param name="Place">Which.</param>
/// <param name="Version">What the page had read; 0 for a register that was not taken.</param>
/// <param name="Key">Drawn by the page for this save: the same save sent again is answered again and changes nothing.</param>
/// <param name="Lines">Of all pupils that the page shows.</param>
/// <param name="Reason">Why a register that was taken is put right after its day.</param>
public sealed record RegisterDraft(RegisterPlace Place, int Version, Guid Key, IReadOnlyList<MarkEntry> Lines, string? Reason = null);
