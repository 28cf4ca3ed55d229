using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Quartz;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Codes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Users.Codes;
using SmartAcademy.Web.Notifications;

namespace SmartAcademy.Web.Users.Passwords;

/// <summary>
/// Takes the wish for a new password and answers it later, in a job: whoever asks waits equally long whether there is such a person or not.
/// </summary>
internal sealed class ResetRequests(
    ISchedulerFactory schedulers, IDataProtectionProvider protection, IDbContextFactory<AcademyDbContext> contexts,
    LoginDirectory directory, OneTimeCodes codes, PersonMessages messages, PortalLinks links, MessageBell bell, TimeProvider time)
{
    private const string Login = "login";
    private const string Language = "language";

    private readonly IDataProtector protector = protection.CreateProtector("SmartAcademy.ResetRequest");

    public async Task AskAsync(string login, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        var typed = login.Length > TypedLogin.Longest ? login[..TypedLogin.Longest] : login;
        await scheduler.TriggerJob(SendResetJob.Key, new JobDataMap
        {
            [Login] = protector.Protect(typed),
            [Language] = CultureInfo.CurrentUICulture.Name,
        }, ct);
    }

    /// <summary>The job's part: finds the person and sends a link, or a code where only a phone is known.</summary>
    public async Task AnswerAsync(JobDataMap asked, CancellationToken ct)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(asked.GetString(Language) ?? "en");
        await SendAsync(protector.Unprotect(asked.GetString(Login)!), ct);
        await bell.RingAsync(ct);
    }

    private async Task SendAsync(string login, CancellationToken ct)
    {
        if (await directory.FindAsync(TypedLogin.Read(login), ct) is not { } userId || await HasEnoughAsync(userId, ct))
        {
            return;
        }

        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        var user = await db.Users.AsNoTracking().FirstAsync(user => user.Id == userId, ct);
        if (messages.MailIsOn && !string.IsNullOrEmpty(user.Email))
        {
            var order = new CodeOrder(userId, CodePurpose.PasswordReset, CodeForm.Link, CodeLife.ResetLink, user.Email);
            var token = await codes.IssueAsync(db, order, ct);
            messages.Mail(db, user, user.Email, MessageKind.PasswordReset, CodeLife.ResetLink, links.To("/account/reset", token));
        }
        else if (messages.SmsIsOn && !string.IsNullOrEmpty(user.PhoneNumber))
        {
            var order = new CodeOrder(userId, CodePurpose.PasswordReset, CodeForm.Digits, CodeLife.Sms, user.PhoneNumber);
            var code = await codes.IssueAsync(db, order, ct);
            messages.Sms(db, user, user.PhoneNumber, MessageKind.PasswordReset, CodeLife.Sms, code);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<bool> HasEnoughAsync(Guid userId, CancellationToken ct) =>
        await codes.CountSinceAsync(Actor.System(), userId, CodePurpose.PasswordReset, time.GetUtcNow().AddHours(-1), ct) >= CodeLife.MostAnHour;
}
