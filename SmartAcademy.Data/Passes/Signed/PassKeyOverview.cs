using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Passes.Signed;

/// <summary>All that the page of signed passes shows.</summary>
/// <param name="SchoolId">Whose passes.</param>
/// <param name="Keys">The newest first.</param>
/// <param name="Voids">The newest first.</param>
/// <param name="Good">Passes that open a gate today.</param>
/// <param name="Clock">The school's.</param>
public sealed record PassKeyOverview(
    Guid SchoolId, IReadOnlyList<PassKeyLine> Keys, IReadOnlyList<PassVoidLine> Voids, int Good, SchoolClock Clock);
