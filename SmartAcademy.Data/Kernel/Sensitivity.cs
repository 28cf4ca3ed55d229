using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartAcademy.Data.Kernel;

/// <summary>Columns that nobody outside the school may learn of: phones, addresses, dates of birth, emergency contacts.</summary>
internal static class Sensitivity
{
    private const string Mark = "Academy:Sensitive";
    private const string Words = "Academy:PrivateWords";

    /// <summary>The audit masks the value of such a property.</summary>
    public static PropertyBuilder<T> IsSensitive<T>(this PropertyBuilder<T> property)
    {
        property.Metadata.SetAnnotation(Mark, true);
        return property;
    }

    /// <summary>
    /// What somebody wrote about a person, often about their health. The audit, which nothing is ever taken out of, only says that it changed:
    /// else the words would outlive the erasure of the person.
    /// </summary>
    public static PropertyBuilder<T> IsPrivateWords<T>(this PropertyBuilder<T> property)
    {
        property.Metadata.SetAnnotation(Words, true);
        return property;
    }

    public static bool IsPrivateWords(this IReadOnlyProperty property) => property.FindAnnotation(Words) is not null;

    public static bool IsSensitive(this IReadOnlyProperty property) => property.FindAnnotation(Mark) is not null;
}
