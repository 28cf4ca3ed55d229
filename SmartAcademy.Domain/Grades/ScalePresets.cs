namespace SmartAcademy.Domain.Grades;

/// <summary>The scales that every school begins with. Schools change what their board or their own rules set otherwise.</summary>
public static class ScalePresets
{
    /// <summary>Usual pass mark of a written, MCQ or practical part; no rule of the boards was found that confirms it for every subject.</summary>
    private const decimal UsualPartPass = 33;

    /// <summary>Education boards of Bangladesh, 100-mark papers of SSC, Dakhil, HSC and Alim.</summary>
    public static ScaleDetails Gpa { get; } = new()
    {
        Name = "GPA 5.00 (SSC, Dakhil)",
        NameBangla = "জিপিএ ৫.০০ (এসএসসি, দাখিল)",
        Kind = ScaleKind.Gpa,
        PartPassPercent = UsualPartPass,
        OneFailFailsAll = true,
        Bands =
        [
            new(80, "A+", 5, "Outstanding", "অসাধারণ", false),
            new(70, "A", 4, "Excellent", "চমৎকার", false),
            new(60, "A-", 3.5m, "Very good", "খুব ভালো", false),
            new(50, "B", 3, "Good", "ভালো", false),
            new(40, "C", 2, "Satisfactory", "সন্তোষজনক", false),
            new(33, "D", 1, "Passed", "উত্তীর্ণ", false),
            new(0, "F", 0, "Failed", "অকৃতকার্য", true),
        ],
    };

    public static ScaleDetails Percentage { get; } = new()
    {
        Name = "Percentage",
        NameBangla = "শতকরা নম্বর",
        Kind = ScaleKind.Percentage,
        PartPassPercent = UsualPartPass,
        Bands =
        [
            new(80, "Excellent", 0, "Excellent", "চমৎকার", false),
            new(60, "Good", 0, "Good", "ভালো", false),
            new(33, "Passed", 0, "Passed", "উত্তীর্ণ", false),
            new(0, "Failed", 0, "Failed", "অকৃতকার্য", true),
        ],
    };

    /// <summary>Names of Befaq; the thresholds are the usual ones and differ between boards.</summary>
    public static ScaleDetails Division { get; } = new()
    {
        Name = "Qawmi divisions",
        NameBangla = "কওমি বিভাগ",
        Kind = ScaleKind.Division,
        PartPassPercent = UsualPartPass,
        Bands =
        [
            new(80, "Mumtaz", 0, "Mumtaz", "মুমতাজ", false),
            new(65, "Jayyid J.", 0, "Jayyid Jiddan", "জায়্যিদ জিদ্দান", false),
            new(50, "Jayyid", 0, "Jayyid", "জায়্যিদ", false),
            new(35, "Maqbul", 0, "Maqbul", "মকবুল", false),
            new(0, "Rasib", 0, "Rasib", "রাসিব", true),
        ],
    };

    public static IReadOnlyList<ScaleDetails> All { get; } = [Gpa, Percentage, Division];
}
