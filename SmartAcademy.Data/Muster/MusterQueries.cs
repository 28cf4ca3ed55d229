using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Muster;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Muster;

/// <summary>Evacuations: the one that runs, and those before it.</summary>
public sealed class MusterQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const int Shown = 50;

    /// <summary>The newest first; one that runs stands on top.</summary>
    public async Task<IReadOnlyList<MusterHead>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.MusterWrite))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        return await HeadsAsync(db, db.Musters.OrderByDescending(row => row.StartedAt).Take(Shown), clock, ct);
    }

    /// <summary>One with those that the filter shows; null where there is none.</summary>
    public async Task<MusterSheet?> FindAsync(Actor actor, Guid musterId, MusterFilter filter, CancellationToken ct)
    {
        if (!actor.May(Permission.MusterWrite))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var heads = await HeadsAsync(db, db.Musters.Where(row => row.Id == musterId), clock, ct);
        if (heads.Count == 0)
        {
            return null;
        }

        var lines = filter.IsEmpty ? [] : await LinesAsync(db, filter.Of(db.MusterPeople.Where(row => row.MusterId == musterId)), clock, ct);
        return new MusterSheet(heads[0], await ClassesAsync(db, musterId, ct), [.. filter.Of(lines)]);
    }

    /// <summary>Classes in the order of the school, then students without one, staff, visitors. Counted where they lie: phones ask often.</summary>
    private static async Task<IReadOnlyList<MusterClass>> ClassesAsync(AcademyDbContext db, Guid musterId, CancellationToken ct)
    {
        var counts = await db.MusterPeople.Where(person => person.MusterId == musterId)
            .GroupBy(person => new { person.ClassId, IsStudent = person.StudentId != null, IsStaff = person.UserId != null })
            .Select(some => new
            {
                some.Key.ClassId,
                Kind = some.Key.IsStudent ? MusterKind.Student : some.Key.IsStaff ? MusterKind.Staff : MusterKind.Visitor,
                All = some.Count(),
                NotAccountedFor = some.Count(person => person.Status == MusterStatus.Open || person.Status == MusterStatus.Missing),
            }).ToListAsync(ct);
        var ids = counts.Select(row => row.ClassId).OfType<Guid>().ToList();
        var classes = await db.Classes.WithDeleted().AsNoTracking().Where(row => ids.Contains(row.Id))
            .OrderBy(row => row.SortOrder).ThenBy(row => row.Name).ThenBy(row => row.Section)
            .Select(row => new { row.Id, Title = new ClassTitle(row.Name, row.NameBangla, row.Section) }).ToListAsync(ct);
        return
        [
            .. from row in counts
               let place = classes.FindIndex(one => one.Id == row.ClassId)
               orderby row.Kind, place < 0, place
               select new MusterClass(row.ClassId, place < 0 ? null : classes[place].Title, row.Kind, row.All, row.NotAccountedFor),
        ];
    }

    private static async Task<List<MusterHead>> HeadsAsync(AcademyDbContext db, IQueryable<MusterCall> musters, SchoolClock clock, CancellationToken ct)
    {
        var heads = await musters.AsNoTracking().Select(row => new MusterHead
        {
            Id = row.Id,
            IsDrill = row.IsDrill,
            Reason = row.Reason,
            StartedAt = row.StartedAt,
            StartedBy = db.Users.Where(user => user.Id == row.StartedBy).Select(user => user.DisplayName).FirstOrDefault(),
            EndedAt = row.EndedAt,
            EndedBy = db.Users.Where(user => user.Id == row.EndedBy).Select(user => user.DisplayName).FirstOrDefault(),
            Figures = new MusterFigures(
                db.MusterPeople.Count(person => person.MusterId == row.Id && person.Status == MusterStatus.Open),
                db.MusterPeople.Count(person => person.MusterId == row.Id && person.Status == MusterStatus.Safe),
                db.MusterPeople.Count(person => person.MusterId == row.Id && person.Status == MusterStatus.Missing),
                db.MusterPeople.Count(person => person.MusterId == row.Id && person.Status == MusterStatus.NotOnSite)),
        }).ToListAsync(ct);
        return heads.ConvertAll(head => head with { StartedAt = Local(head.StartedAt, clock), EndedAt = Local(head.EndedAt, clock) });
    }

    /// <summary>By class and roll, then staff, visitors last.</summary>
    private static async Task<List<MusterLine>> LinesAsync(AcademyDbContext db, IQueryable<MusterPerson> people, SchoolClock clock, CancellationToken ct)
    {
        var lines = await (
            from person in people.AsNoTracking()
            join student in db.Students.WithDeleted() on person.StudentId equals (Guid?)student.Id into students
            from student in students.DefaultIfEmpty()
            join place in db.Classes.WithDeleted() on person.ClassId equals (Guid?)place.Id into places
            from place in places.DefaultIfEmpty()
            join employee in db.Users on person.UserId equals (Guid?)employee.Id into staff
            from employee in staff.DefaultIfEmpty()
            join user in db.Users on person.MarkedBy equals (Guid?)user.Id into users
            from user in users.DefaultIfEmpty()
            orderby person.StudentId == null, person.UserId == null, place == null, place.SortOrder, place.Name, place.Section,
                student.RollNumber, student.FirstName, employee.DisplayName, person.Id
            select new MusterLine
            {
                Id = person.Id,
                StudentId = person.StudentId,
                Name = student != null ? StudentName.Full(student.FirstName, student.MiddleName, student.LastName)
                    : employee != null ? employee.DisplayName
                    : db.Visits.Where(visit => visit.Id == person.VisitId).Select(visit => visit.Name).FirstOrDefault() ?? "",
                NameBangla = student != null ? student.NameBangla : employee != null ? employee.DisplayNameBangla : null,
                PhotoFileId = student == null ? null : student.PhotoFileId,
                RollNumber = student == null ? null : student.RollNumber,
                ClassId = person.ClassId,
                Class = place == null ? null : new ClassTitle(place.Name, place.NameBangla, place.Section),
                Kind = person.StudentId != null ? MusterKind.Student : person.UserId != null ? MusterKind.Staff : MusterKind.Visitor,
                Doubt = person.Doubt,
                CameAt = person.CameAt,
                Status = person.Status,
                MarkedBy = user == null ? null : user.DisplayName,
                MarkedAt = person.MarkedAt,
            }).ToListAsync(ct);
        return lines.ConvertAll(line => line with { MarkedAt = Local(line.MarkedAt, clock), CameAt = Local(line.CameAt, clock) });
    }

    private static DateTimeOffset? Local(DateTimeOffset? at, SchoolClock clock) => at is { } instant ? Local(instant, clock) : null;

    private static DateTimeOffset Local(DateTimeOffset at, SchoolClock clock) => TimeZoneInfo.ConvertTime(at, clock.Zone);
}
