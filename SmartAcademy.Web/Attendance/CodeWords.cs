using SmartAcademy.Data.Attendance;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Attendance;

/// <summary>How codes are named and coloured everywhere.</summary>
internal static class CodeWords
{
    public static string Of(RegisterCode code) => NameOf.First(code.Name, code.NameBangla);

    public static string Of(DayMark mark) => NameOf.First(mark.Name, mark.NameBangla);

    public static Tone ToneOf(CountsAs counts) => counts switch
    {
        CountsAs.Present => Tone.Good,
        CountsAs.Late => Tone.Warn,
        CountsAs.Absent => Tone.Bad,
        _ => Tone.Info,
    };

    public static Tone ToneOf(AttendanceLevel level) => level switch
    {
        AttendanceLevel.VeryLow => Tone.Bad,
        AttendanceLevel.Low => Tone.Warn,
        _ => Tone.Good,
    };
}
