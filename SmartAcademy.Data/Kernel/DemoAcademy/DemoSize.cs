namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>How large an academy to invent. The two schools share everything evenly.</summary>
/// <param name="Students">Pupils of both schools together.</param>
/// <param name="Classes">Classes of both schools together; a multiple of 40, so that each level has a section for boys and one for girls.</param>
/// <param name="SchoolDays">Days of scans, the last of them today where today is a school day.</param>
/// <param name="HasRegisters">Whether a term of registers is drawn; they are the most of a large academy.</param>
public sealed record DemoSize(int Students, int Classes, int SchoolDays, bool HasRegisters = true)
{
    /// <summary>Pupils that fit one class room.</summary>
    private const int ClassRoom = 30;

    /// <summary>What a fresh installation shows: 1,200 pupils in 40 classes with 30 days of scans.</summary>
    public static readonly DemoSize Academy = new(1_200, 40, 30);

    /// <summary>An academy of the wanted number of pupils for measuring.</summary>
    public static DemoSize ForBench(int students, int schoolDays, bool hasRegisters) =>
        new(students, Math.Max(1, students / (ClassRoom * Academy.Classes)) * Academy.Classes, schoolDays, hasRegisters);
}
