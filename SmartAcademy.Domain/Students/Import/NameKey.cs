namespace SmartAcademy.Domain.Students.Import;

/// <summary>Names and classes in the form in which two writings of one are equal.</summary>
internal static class NameKey
{
    private static readonly string[][] ClassNumbers =
    [
        ["one", "i", "প্রথম"], ["two", "ii", "দ্বিতীয়"], ["three", "iii", "তৃতীয়"], ["four", "iv", "চতুর্থ"],
        ["five", "v", "পঞ্চম"], ["six", "vi", "ষষ্ঠ"], ["seven", "vii", "সপ্তম"], ["eight", "viii", "অষ্টম"],
        ["nine", "ix", "নবম"], ["ten", "x", "দশম"], ["eleven", "xi", "একাদশ"], ["twelve", "xii", "দ্বাদশ"],
    ];

    private static readonly string[] ClassPrefixes = [HeaderText.Key("class"), HeaderText.Key("grade"), HeaderText.Key("শ্রেণি"), HeaderText.Key("শ্রেণী")];

    private static readonly Dictionary<string, string> NumberOfWord = ClassNumbers
        .SelectMany((words, at) => words.Select(word => (Key: HeaderText.Key(word), Number: $"{at + 1}")))
        .ToDictionary(word => word.Key, word => word.Number);

    public static string OfPerson(string name) => HeaderText.Key(name);

    /// <summary>"Seven", "Class 7", "VII" and "সপ্তম শ্রেণি" are one class.</summary>
    public static string OfClass(string name, string? section) => $"{ClassName(HeaderText.Key(name))}/{HeaderText.Key(section ?? "")}";

    private static string ClassName(string key)
    {
        foreach (var prefix in ClassPrefixes)
        {
            if (key.Length > prefix.Length && key.StartsWith(prefix, StringComparison.Ordinal))
            {
                key = key[prefix.Length..];
            }
            else if (key.Length > prefix.Length && key.EndsWith(prefix, StringComparison.Ordinal))
            {
                key = key[..^prefix.Length];
            }
        }

        return NumberOfWord.GetValueOrDefault(key, key);
    }
}
