using Microsoft.EntityFrameworkCore;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Access.Devices;
using SmartAcademy.Domain.Access.Lockdowns;
using SmartAcademy.Domain.Access.Overrides;
using SmartAcademy.Domain.Access.Rules;

namespace SmartAcademy.Data.Kernel;

/// <summary>The tables of the gates.</summary>
public sealed partial class AcademyDbContext
{
    public DbSet<AccessPoint> AccessPoints => Set<AccessPoint>();

    public DbSet<ReaderDevice> Devices => Set<ReaderDevice>();

    public DbSet<DeviceKey> DeviceKeys => Set<DeviceKey>();

    public DbSet<DeviceEnrolment> DeviceEnrolments => Set<DeviceEnrolment>();

    public DbSet<DeviceHealth> DeviceHealth => Set<DeviceHealth>();

    public DbSet<StudentBlock> StudentBlocks => Set<StudentBlock>();

    public DbSet<Lockdown> Lockdowns => Set<Lockdown>();

    public DbSet<ScanOverride> ScanOverrides => Set<ScanOverride>();

    public DbSet<AccessLog> AccessLogs => Set<AccessLog>();

    public DbSet<GateRuleBook> GateRules => Set<GateRuleBook>();
}
