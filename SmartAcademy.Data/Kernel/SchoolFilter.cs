using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Kernel;

/// <summary>Named query filters on every entity: the actor's school, and not deleted.</summary>
public static class SchoolFilter
{
    public const string School = "school";
    public const string Deleted = "deleted";

    /// <summary>Lets deleted rows through, for restore and history; the school still holds.</summary>
    public static IQueryable<T> WithDeleted<T>(this IQueryable<T> rows)
        where T : class, ISoftDeleted => rows.IgnoreQueryFilters([Deleted]);

    internal static void Apply(ModelBuilder builder, AcademyDbContext db)
    {
        foreach (var type in builder.Model.GetEntityTypes().Select(entity => entity.ClrType).ToList())
        {
            if (typeof(IOwnedBySchool).IsAssignableFrom(type))
            {
                builder.Entity(type).HasQueryFilter(School, OfActorsSchool(type, db));
            }

            if (typeof(ISoftDeleted).IsAssignableFrom(type))
            {
                builder.Entity(type).HasQueryFilter(Deleted, NotDeleted(type));
            }
        }
    }

    private static LambdaExpression OfActorsSchool(Type type, AcademyDbContext db)
    {
        var row = Expression.Parameter(type, "row");
        var context = Expression.Constant(db);
        var sameSchool = Expression.Equal(
            Expression.Convert(Expression.Property(row, nameof(IOwnedBySchool.SchoolId)), typeof(Guid?)),
            Expression.Property(context, nameof(AcademyDbContext.ScopeSchoolId)));
        var allSchools = Expression.Property(context, nameof(AcademyDbContext.ScopeAllSchools));
        return Expression.Lambda(Expression.OrElse(allSchools, sameSchool), row);
    }

    private static LambdaExpression NotDeleted(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var deletedAt = Expression.Property(row, nameof(ISoftDeleted.DeletedAt));
        return Expression.Lambda(Expression.Equal(deletedAt, Expression.Constant(null, typeof(DateTimeOffset?))), row);
    }
}
