using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartAcademy.Data.Kernel;

/// <summary>Tables with which the portal's role may do less than read, add, change and delete.</summary>
internal static class TableRights
{
    public const string Read = "SELECT";
    public const string Add = "INSERT";

    private const string Mark = "Academy:Rights";

    public static void MayOnly<T>(this EntityTypeBuilder<T> entity, params string[] rights)
        where T : class => entity.Metadata.SetAnnotation(Mark, string.Join(", ", rights));

    /// <summary>One pair of statements for each such table of the model.</summary>
    public static string NarrowedFor(IReadOnlyModel model, string role) => string.Join('\n',
        from entity in model.GetEntityTypes()
        let rights = entity.FindAnnotation(Mark)?.Value as string
        where rights is not null
        select $"""
            REVOKE ALL ON "{entity.GetTableName()}" FROM {role};
            GRANT {rights} ON "{entity.GetTableName()}" TO {role};
            """);
}
