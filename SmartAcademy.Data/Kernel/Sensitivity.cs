using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartAcademy.Data.Kernel;

/// <summary>Columns that nobody outside the school may learn of: phones, addresses, dates of birth, emergency contacts.</summary>
internal static class Sensitivity
{
    private const string Mark = "Academy:Sensitive";

    /// <summary>The audit masks the value of such a property.</summary>
    public static PropertyBuilder<T> IsSensitive<T>(this PropertyBuilder<T> property)
    {
        property.Metadata.SetAnnotation(Mark, true);
        return property;
    }

    public static bool IsSensitive(this IReadOnlyProperty property) => property.FindAnnotation(Mark) is not null;
}
