using Microsoft.EntityFrameworkCore;
using SmartAcademy.Bench.Setup;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Bench.Verify;

/// <summary>A reader of the first school with a key of its own, and the codes that open its gate today.</summary>
internal sealed record BenchGate(DeviceApiKey Key, IReadOnlyList<BenchCode> Codes)
{
    private const string SchoolCode = "NOOR";

    public static async Task<BenchGate> OpenAsync(BenchDatabase database, CancellationToken ct)
    {
        await using var db = await database.OpenAsync(Actor.System(), ct);
        var schoolId = await db.Schools.Where(school => school.Code == SchoolCode).Select(school => school.Id).SingleAsync(ct);
        var device = await db.Devices.OrderBy(device => device.Name).FirstAsync(device => device.SchoolId == schoolId, ct);
        var key = DeviceApiKey.Make();
        // Its id is already set, so EF would take it for a row that is there.
        db.DeviceKeys.Add(device.AddKey(key.Hash(), key.Hint, null, TimeProvider.System.GetUtcNow()).Value);
        await db.SaveChangesAsync(ct);
        return new BenchGate(key, await CodesAsync(db, await new PassSigners(database, TimeProvider.System).OfAsync(schoolId, ct), ct));
    }

    /// <summary>A well-formed code of the older cards that no pass has: it costs a look-up.</summary>
    public static string UnknownCode()
    {
        var keys = new BenchPassKeys();
        return PassToken.Make(keys.Find(keys.CurrentVersion), Guid.NewGuid()).Text;
    }

    /// <summary>Signed, as cards are printed.</summary>
    private static async Task<BenchCode[]> CodesAsync(AcademyDbContext db, PassSigner signer, CancellationToken ct)
    {
        var today = SchoolClock.For(TimeProvider.System, null).Today;
        var passes = await db.Passes.AsNoTracking()
            .Where(pass => pass.SchoolId == signer.SchoolId && pass.Status == PassStatus.Active && pass.ExpiresOn > today)
            .Where(pass => db.Students.Any(student => student.Id == pass.StudentId && student.Status == StudentStatus.Active))
            .ToListAsync(ct);
        return passes.Count > 0
            ? [.. passes.Select(pass => BenchCode.Of(pass, signer))]
            : throw new BenchException("the seeded academy has no pass that is good today");
    }
}
