using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access;

/// <summary>An access point of a school with a reader device and its key, and passes to scan at it.</summary>
internal sealed class TestGate
{
    private static readonly OneKey Keys = new();

    private static int passes;

    private readonly IDbContextFactory<AcademyDbContext> contexts;

    private TestGate(IDbContextFactory<AcademyDbContext> contexts, TestSchool school, AccessPoint point, ReaderDevice device, DeviceApiKey key) =>
        (this.contexts, School, Point, Device, Key) = (contexts, school, point, device, key);

    public TestSchool School { get; }

    public AccessPoint Point { get; }

    public ReaderDevice Device { get; }

    public DeviceApiKey Key { get; }

    public byte[] KeyHash => Key.Hash();

    public static DateOnly Tomorrow => SchoolClock.For(TimeProvider.System, null).Today.AddDays(1);

    public static async Task<TestGate> MakeAsync(
        IDbContextFactory<AcademyDbContext> contexts, TestSchool school, AccessPointDirection direction = AccessPointDirection.Both)
    {
        var point = new AccessPoint(school.Id, $"Gate {Guid.NewGuid():N}", null, direction);
        var device = new ReaderDevice(school.Id, "Reader", point.Id);
        var key = DeviceApiKey.Make();
        device.AddKey(key.Hash(), key.Hint, null, DateTimeOffset.UtcNow);
        await school.AddAsync(point, device);
        return new TestGate(contexts, school, point, device, key);
    }

    /// <summary>A pass for a new student of the gate's school.</summary>
    public async Task<(PassToken Token, Pass Pass, Student Student)> NewPassAsync(
        Action<Pass>? change = null, Action<Student>? student = null, TestSchool? school = null, DateOnly? expires = null)
    {
        var of = school ?? School;
        var holder = await of.AdmitAsync("Ayesha", details => details with { NameBangla = "আয়েশা" });
        if (student is not null)
        {
            await ChangeAsync(holder.Id, student);
        }

        var number = $"PT{Interlocked.Increment(ref passes):0000000}";
        var order = new PassOrder(of.Id, holder.Id, number, PassType.Standard, expires ?? Tomorrow, null);
        var pass = Pass.Issue(order, order.ExpiresOn.AddDays(-1)).Value;
        var token = pass.Seal(Keys);
        change?.Invoke(pass);
        await of.AddAsync(pass);
        return (token, pass, holder);
    }

    /// <summary>Runs a change on a row as the system would.</summary>
    public async Task ChangeAsync<T>(Guid id, Action<T> change)
        where T : class
    {
        var ct = TestContext.Current.CancellationToken;
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        change((await db.FindAsync<T>([id], ct))!);
        await db.SaveChangesAsync(ct);
    }

    public async Task<List<AccessLog>> LogsAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        return await db.AccessLogs.AsNoTracking().Where(log => log.DeviceId == Device.Id).OrderBy(log => log.OccurredAt).ToListAsync(ct);
    }

    private sealed class OneKey : IPassKeys
    {
        public int CurrentVersion => 1;

        public byte[]? Find(int version) => new byte[32];
    }
}
