using Microsoft.EntityFrameworkCore;
using SmartAcademy.Domain.Access.Tallies;
using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Data.Kernel;

/// <content>What the gates saw, counted, and who outside is told of it.</content>
public sealed partial class AcademyDbContext
{
    public DbSet<GateHour> GateHours => Set<GateHour>();

    public DbSet<GateMinute> GateMinutes => Set<GateMinute>();

    public DbSet<GateClassDay> GateClassDays => Set<GateClassDay>();

    public DbSet<GateStay> GateStays => Set<GateStay>();

    public DbSet<GateTallyMark> GateTallyMarks => Set<GateTallyMark>();

    public DbSet<StudentPassSummary> StudentPassSummaries => Set<StudentPassSummary>();

    public DbSet<WebhookSubscription> WebhookSubscriptions => Set<WebhookSubscription>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
}
