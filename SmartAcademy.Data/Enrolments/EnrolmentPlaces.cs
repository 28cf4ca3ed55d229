using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Enrolments;

namespace SmartAcademy.Data.Enrolments;

internal static class EnrolmentPlaces
{
    /// <summary>The running enrolment of each student, by student.</summary>
    public static Task<Dictionary<Guid, Guid>> RunningPlacesAsync(this AcademyDbContext db, IReadOnlyList<Guid> studentIds, CancellationToken ct) =>
        db.Enrolments.Where(place => studentIds.Contains(place.StudentId) && place.EndsOn == null)
            .ToDictionaryAsync(place => place.StudentId, place => place.Id, ct);

    /// <summary>Says of places that the database has ended since why they did.</summary>
    public static async Task ExplainAsync(
        this AcademyDbContext db, EnrolmentEnd? end, IReadOnlyCollection<Guid> enrolmentIds, string? reason, CancellationToken ct)
    {
        if (end is not { } known)
        {
            return;
        }

        foreach (var place in await db.Enrolments.Where(place => enrolmentIds.Contains(place.Id) && place.EndsOn != null).ToListAsync(ct))
        {
            place.Explain(known, reason);
        }

        await db.SaveChangesAsync(ct);
    }
}
