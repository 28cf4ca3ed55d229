using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Releases;

/// <summary>How releases, and those who may collect, are read.</summary>
internal static class ReleaseRows
{
    public static async Task<List<ReleaseLine>> LinesAsync(this IQueryable<Release> releases, AcademyDbContext db, SchoolClock clock, CancellationToken ct)
    {
        var lines = await (
            from row in releases
            join student in db.Students.WithDeleted() on row.StudentId equals student.Id
            orderby row.ReleasedAt descending, row.Id descending
            select new ReleaseLine
            {
                Id = row.Id,
                StudentId = row.StudentId,
                Name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                NameBangla = student.NameBangla,
                PhotoFileId = student.PhotoFileId,
                Class = db.Classes.Where(place => place.Id == student.ClassId)
                    .Select(place => new ClassTitle(place.Name, place.NameBangla, place.Section)).FirstOrDefault(),
                As = row.CollectedAs,
                CollectorName = row.CollectorName,
                Relation = row.Relation,
                Reason = row.Reason,
                At = row.ReleasedAt,
                By = db.Users.Where(user => user.Id == row.ReleasedBy).Select(user => user.DisplayName).FirstOrDefault(),
                ReturnedAt = row.ReturnedAt,
            }).ToListAsync(ct);
        return lines.ConvertAll(line => line with
        {
            At = TimeZoneInfo.ConvertTime(line.At, clock.Zone),
            ReturnedAt = line.ReturnedAt is { } back ? TimeZoneInfo.ConvertTime(back, clock.Zone) : null,
        });
    }

    /// <summary>Guardians by the order in which they are called, then the others by name; also those who may not.</summary>
    public static async Task<IReadOnlyList<PickUpPerson>> PeopleOfAsync(this AcademyDbContext db, Guid studentId, DateOnly today, bool withPhones, CancellationToken ct)
    {
        var guardians = await (
            from bond in db.Guardianships.AsNoTracking()
            where bond.StudentId == studentId
            join row in db.Guardians on bond.GuardianId equals row.Id
            orderby bond.ContactPriority, row.Name
            select new PickUpPerson
            {
                Id = row.Id,
                As = CollectedBy.Guardian,
                Name = row.Name,
                NameBangla = row.NameBangla,
                Relation = bond.Relationship.ToString(),
                Phone = withPhones ? row.Phone : null,
                MayCollect = bond.MayCollect,
            }).ToListAsync(ct);
        var others = await db.Collectors.AsNoTracking().Where(row => row.StudentId == studentId).OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(ct);
        return
        [
            .. guardians,
            .. others.Select(row => new PickUpPerson
            {
                Id = row.Id,
                As = CollectedBy.Collector,
                Name = row.Name,
                Relation = row.Relation,
                Phone = withPhones ? row.Phone : null,
                HasPhoto = row.PhotoFileId is not null,
                ValidFrom = row.ValidFrom,
                ValidUntil = row.ValidUntil,
                MayCollect = row.IsGoodOn(today),
            }),
        ];
    }
}
