using Microsoft.EntityFrameworkCore;
using SmartAcademy.Domain.Muster;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Kernel;

/// <summary>People on site: who may collect a child, who visits, who was where in an evacuation.</summary>
public sealed partial class AcademyDbContext
{
    public DbSet<Collector> Collectors => Set<Collector>();

    public DbSet<CustodyNote> CustodyNotes => Set<CustodyNote>();

    public DbSet<ReleaseCode> ReleaseCodes => Set<ReleaseCode>();

    public DbSet<Release> Releases => Set<Release>();

    public DbSet<MusterCall> Musters => Set<MusterCall>();

    public DbSet<MusterPerson> MusterPeople => Set<MusterPerson>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<WatchEntry> WatchEntries => Set<WatchEntry>();
}
