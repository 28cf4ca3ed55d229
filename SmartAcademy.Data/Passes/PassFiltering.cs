using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Data.Passes;

internal static partial class PassFiltering
{
    public static IQueryable<PassRow> Matching(this IQueryable<PassRow> rows, AcademyDbContext db, PassFilter filter, DateOnly today)
    {
        rows = rows.Search(db, filter.Search);
        if (filter.ClassId is { } classId)
        {
            rows = rows.Where(row => row.Student!.ClassId == classId);
        }

        if (filter.Type is { } type)
        {
            rows = rows.Where(row => row.Pass.Type == type);
        }

        if (filter.ExpiringWithin is { } days)
        {
            var last = today.AddDays(Math.Clamp(days, 0, 3660));
            rows = rows.Where(row => row.Pass.Status == PassStatus.Active && row.Pass.ExpiresOn >= today && row.Pass.ExpiresOn <= last);
        }

        return filter.Status is { } status ? rows.WithStatus(status, today) : rows;
    }

    public static IQueryable<PassRow> InOrder(this IQueryable<PassRow> rows, string? sort) => sort switch
    {
        "number" => rows.OrderBy(row => row.Pass.Number),
        "-number" => rows.OrderByDescending(row => row.Pass.Number),
        "name" => rows.OrderBy(row => row.Student!.FirstName).ThenBy(row => row.Student!.LastName).ThenBy(row => row.Pass.Id),
        "-name" => rows.OrderByDescending(row => row.Student!.FirstName).ThenByDescending(row => row.Student!.LastName).ThenBy(row => row.Pass.Id),
        "expires" => rows.OrderBy(row => row.Pass.ExpiresOn).ThenBy(row => row.Pass.Id),
        "-expires" => rows.OrderByDescending(row => row.Pass.ExpiresOn).ThenBy(row => row.Pass.Id),
        _ => rows.OrderByDescending(row => row.Pass.IssuedOn).ThenByDescending(row => row.Pass.Number),
    };

    /// <summary>The same rule as <see cref="Pass.StatusOn"/>, for the database.</summary>
    private static IQueryable<PassRow> WithStatus(this IQueryable<PassRow> rows, PassStatus status, DateOnly today) => status switch
    {
        PassStatus.Expired => rows.Where(row => row.Pass.Status == PassStatus.Expired
            || (row.Pass.ExpiresOn < today && (row.Pass.Status == PassStatus.Active || row.Pass.Status == PassStatus.Inactive))),
        PassStatus.Active or PassStatus.Inactive => rows.Where(row => row.Pass.Status == status && row.Pass.ExpiresOn >= today),
        _ => rows.Where(row => row.Pass.Status == status),
    };

    private static IQueryable<PassRow> Search(this IQueryable<PassRow> rows, AcademyDbContext db, string? search)
    {
        var typed = DigitText.ToLatin(search ?? "").Trim();
        if (LooksLikePassNumber().IsMatch(typed))
        {
            var start = typed.ToUpperInvariant();
            return rows.Where(row => row.Pass.Number.StartsWith(start));
        }

        if (SearchWords.Read(search) is not { } words)
        {
            return rows;
        }

        var named = words.Patterns.Aggregate(
            rows, (found, pattern) => found.Where(row => EF.Functions.Like(row.Student!.SearchText, pattern, SearchWords.Escape)));
        return words.Phones.Aggregate(named, (found, phone) =>
        {
            var reached = db.StudentsWithPhone(phone);
            return found.Where(row => reached.Contains(row.Pass.StudentId!.Value));
        });
    }

    [GeneratedRegex("^[Pp][0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikePassNumber();
}
