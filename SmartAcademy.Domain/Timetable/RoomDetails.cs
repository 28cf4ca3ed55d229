using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Timetable;

/// <summary>What an administrator writes about a room.</summary>
public sealed record RoomDetails(string Name, string? NameBangla = null, int? Seats = null)
{
    private const int LongestName = 40;
    private const int MostSeats = 1000;

    /// <summary>The details as they are stored, or every refusal at its field.</summary>
    public Checked<RoomDetails> Check()
    {
        var fields = new FieldReader();
        var details = this with
        {
            Name = fields.RequiredLine(Name, LongestName, nameof(Name)),
            NameBangla = fields.Line(NameBangla, LongestName, nameof(NameBangla)),
        };
        fields.RefuseIf(Seats is < 1 or > MostSeats, TimetableRefusals.SeatsOutOfRange, nameof(Seats));
        return fields.Finish(details);
    }
}
