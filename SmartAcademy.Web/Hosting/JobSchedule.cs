using Quartz;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Access;
using SmartAcademy.Web.Attendance;
using SmartAcademy.Web.Access.Analytics;
using SmartAcademy.Web.Audit;
using SmartAcademy.Web.Notifications;
using SmartAcademy.Web.Passes;
using SmartAcademy.Web.Retention;
using SmartAcademy.Web.Users;
using SmartAcademy.Web.Users.Passwords;
using SmartAcademy.Web.Visitors;
using SmartAcademy.Web.Webhooks;
using SmartAcademy.Web.Work;

namespace SmartAcademy.Web.Hosting;

/// <summary>Every job and when it runs, in one place. The store is clustered: each firing happens on one instance.</summary>
internal static class JobSchedule
{
    public static void AddJobs(this IServiceCollection services, string connectionString)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(connectionString);
                store.UseClustering();
            });
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "smart-academy";
                scheduler.GenerateInstanceId = true;
            });
            Schedule(quartz);
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    private static void Schedule(IQuartzBuilder quartz)
    {
        quartz.AddJob<RunWorkJob>(job => job.WithIdentity(RunWorkJob.Key).StoreDurably());
        quartz.AddJob<SendResetJob>(job => job.WithIdentity(SendResetJob.Key).StoreDurably());
        quartz.AddJob<SendMessagesJob>(job => job.WithIdentity(SendMessagesJob.Key).StoreDurably());
        quartz.AddTrigger(trigger => trigger.WithIdentity("send-messages").ForJob(SendMessagesJob.Key)
            .WithSimpleSchedule(TimeSpan.FromSeconds(20)));
        quartz.ScheduleJob<TidySignInJob>(trigger => trigger.WithIdentity("tidy-sign-in")
            .WithSimpleSchedule(TimeSpan.FromHours(6)));
        quartz.ScheduleJob<SweepWorkJob>(trigger => trigger.WithIdentity("sweep-work")
            .WithSimpleSchedule(TimeSpan.FromSeconds(15)));
        quartz.ScheduleJob<SealAuditJob>(trigger => trigger.WithIdentity("seal-audit")
            .WithSimpleSchedule(TimeSpan.FromSeconds(10)));
        quartz.ScheduleJob<EnterLateArrivalsJob>(trigger => trigger.WithIdentity("enter-late-arrivals")
            .WithSimpleSchedule(TimeSpan.FromMinutes(1)));
        quartz.ScheduleJob<TellOverdueVisitsJob>(trigger => trigger.WithIdentity("tell-overdue-visits")
            .WithSimpleSchedule(TimeSpan.FromMinutes(5)));
        quartz.ScheduleJob<TallyGatesJob>(trigger => trigger.WithIdentity("tally-gates")
            .WithSimpleSchedule(TimeSpan.FromMinutes(2)));
        quartz.ScheduleJob<SumUpPassesJob>(trigger => trigger.WithIdentity("sum-up-passes")
            .WithSimpleSchedule(TimeSpan.FromHours(6)));
        quartz.ScheduleJob<NoteAuditHeadJob>(trigger => trigger.WithIdentity("note-audit-head")
            .WithCronSchedule("0 5 0 * * ?", cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(SchoolClock.DefaultZoneId))));
        quartz.ScheduleJob<RemoveOldRecordsJob>(trigger => trigger.WithIdentity("remove-old-records")
            .WithCronSchedule("0 40 2 * * ?", cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(SchoolClock.DefaultZoneId))));
        quartz.ScheduleJob<ForgetDeliveriesJob>(trigger => trigger.WithIdentity("forget-deliveries")
            .WithCronSchedule("0 25 1 * * ?", cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(SchoolClock.DefaultZoneId))));
        quartz.ScheduleJob<KeepGatesJob>(trigger => trigger.WithIdentity("keep-gates")
            .WithCronSchedule("0 20 1 * * ?", cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(SchoolClock.DefaultZoneId))));
        quartz.ScheduleJob<ExpirePassesJob>(trigger => trigger.WithIdentity("expire-passes")
            .WithCronSchedule("0 10 0 * * ?", cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(SchoolClock.DefaultZoneId))));
    }
}
