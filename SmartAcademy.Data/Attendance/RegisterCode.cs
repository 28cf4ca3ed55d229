using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Data.Attendance;

/// <summary>A code to choose in a register.</summary>
/// <param name="Id">Of the code.</param>
/// <param name="Name">In English.</param>
/// <param name="NameBangla">In Bangla.</param>
/// <param name="Letter">The key that sets it.</param>
/// <param name="Direction">Where the pupil is.</param>
/// <param name="CountsAs">For the figures.</param>
/// <param name="Reasons">To choose from; none for a code that asks for none.</param>
/// <param name="MaySet">Offered to the actor.</param>
public sealed record RegisterCode(
    Guid Id, string Name, string? NameBangla, string Letter, CodeDirection Direction, CountsAs CountsAs, IReadOnlyList<string> Reasons, bool MaySet)
{
    public static RegisterCode Of(AttendanceCode code, RegisterKeeper keeper) => new(
        code.Id, code.Name, code.NameBangla, code.Letter, code.Direction, code.CountsAs,
        code.Reasons.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        code.IsActive && (code.Setter is CodeSetter.Teacher || keeper is not RegisterKeeper.Teacher));
}
