using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Releases;

/// <summary>What a guardian sees of the gate's list: names and relations, today's codes, and who came. No phones, no warnings.</summary>
public sealed class OwnPickUpQueries(IDbContextFactory<AcademyDbContext> contexts, IPassKeys keys, TimeProvider time)
{
    private const int Shown = 5;

    public async Task<IReadOnlyList<OwnPickUp>> ListAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var named = db.NamedFor(actor).Select(student => student.Id);
        var children = await db.CollectedFor(actor, Permission.ReleasesReadOwn).AsNoTracking()
            .OrderBy(student => student.EnrolmentNumber)
            .Select(student => new OwnPickUp
            {
                StudentId = student.Id,
                Name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                NameBangla = student.NameBangla,
                PhotoFileId = student.PhotoFileId,
                MayName = named.Contains(student.Id),
            }).ToListAsync(ct);
        var list = new List<OwnPickUp>();
        foreach (var child in children)
        {
            list.Add(await WithPeopleAsync(db, child, clock, ct));
        }

        return list;
    }

    private async Task<OwnPickUp> WithPeopleAsync(AcademyDbContext db, OwnPickUp child, SchoolClock clock, CancellationToken ct)
    {
        var people = await db.PeopleOfAsync(child.StudentId, clock.Today, withPhones: false, ct);
        var releases = db.Releases.AsNoTracking().Where(row => row.StudentId == child.StudentId).OrderByDescending(row => row.ReleasedAt).Take(Shown);
        return child with
        {
            People = [.. people.Where(person => person.MayCollect)],
            Codes = child.MayName ? await CodesAsync(db, child.StudentId, clock, ct) : [],
            Releases = await releases.LinesAsync(db, clock, ct),
        };
    }

    private async Task<IReadOnlyList<OwnCode>> CodesAsync(AcademyDbContext db, Guid studentId, SchoolClock clock, CancellationToken ct)
    {
        var today = clock.Today;
        var codes = await db.ReleaseCodes.AsNoTracking()
            .Where(row => row.StudentId == studentId && row.Day == today && row.WithdrawnAt == null).OrderBy(row => row.NamedAt).ToListAsync(ct);
        return codes.ConvertAll(code => new OwnCode(code.Id, code.Name, code.Relation, DigitsOf(code), Local(code.UsedAt, clock)));
    }

    private string? DigitsOf(ReleaseCode code) => code.UsedAt is null && keys.Find(code.KeyVersion) is { } key ? ReleaseDigits.Of(key, code.Id) : null;

    private static DateTimeOffset? Local(DateTimeOffset? at, SchoolClock clock) => at is { } moment ? TimeZoneInfo.ConvertTime(moment, clock.Zone) : null;
}
