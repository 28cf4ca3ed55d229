using System.Collections.Frozen;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>Girl or boy as lists say it.</summary>
internal static class GenderWords
{
    private static readonly FrozenSet<string> Female = Keys("F", "Female", "Girl", "Woman", "মেয়ে", "ছাত্রী", "মহিলা", "নারী", "বালিকা", "স্ত্রী", "أنثى", "بنت");

    private static readonly FrozenSet<string> Male = Keys("M", "Male", "Boy", "Man", "ছেলে", "ছাত্র", "পুরুষ", "বালক", "ذكر", "ولد");

    public static Result<string> Read(string word) => HeaderText.Key(word) switch
    {
        var key when Female.Contains(key) => nameof(Gender.Female),
        var key when Male.Contains(key) => nameof(Gender.Male),
        _ => ImportRefusals.GenderUnknown,
    };

    private static FrozenSet<string> Keys(params string[] words) => words.Select(HeaderText.Key).ToFrozenSet();
}
