using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>How well each demo pupil does: an ability of their own, a subject that lies more or less to them, and the luck of a day.</summary>
internal sealed class DemoPupilMarks
{
    private static readonly string[] Words =
    [
        "Works carefully and helps others.",
        "পড়াশোনায় মনোযোগী, আচরণ ভালো।",
        "Should read more at home.",
        "নিয়মিত উপস্থিত থাকলে আরও ভালো করবে।",
        "A good term; keep going.",
        "কুরআন তিলাওয়াতে খুব ভালো উন্নতি হয়েছে।",
        "Asks good questions in class.",
    ];

    private readonly Dictionary<Guid, int> abilities = [];

    /// <summary>Null for about a third of the pupils.</summary>
    public static string? WordsOn(Guid studentId)
    {
        var dice = DemoDice.For($"words/{studentId}");
        return dice.Chance(350) ? null : dice.Pick(Words).Normalize();
    }

    public MarkEntry Draw(Guid studentId, Guid subjectId, Guid sheetId, PartDetails part)
    {
        var dice = DemoDice.For($"mark/{studentId}/{sheetId}/{part.Kind}/{part.Maximum}");
        if (dice.Chance(6))
        {
            return dice.Chance(800) ? MarkEntry.Absent : MarkEntry.Exempt;
        }

        var leaning = DemoDice.For($"leaning/{studentId}/{subjectId}").Between(-6, 6);
        var percent = Math.Clamp(AbilityOf(studentId) + leaning + dice.Between(-7, 7), 18, 99);
        return MarkEntry.Of(Math.Round(part.Maximum * percent / 100, 0, MidpointRounding.AwayFromZero));
    }

    private int AbilityOf(Guid studentId)
    {
        if (!abilities.TryGetValue(studentId, out var ability))
        {
            var dice = DemoDice.For($"ability/{studentId}");
            abilities[studentId] = ability = dice.Chance(60) ? dice.Between(36, 48) : dice.Between(52, 92);
        }

        return ability;
    }
}
