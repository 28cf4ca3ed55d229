using System.Globalization;
using System.Runtime.CompilerServices;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Users.Accounts;

/// <summary>
/// Makes a login for each guardian of a class who has none, and prints a sheet with a code for all who have no password. Started over it
/// finds the logins it made and gives out new codes; those of a file that was never kept are void.
/// </summary>
internal sealed class PrintInvitationsRunner(
    ClassInvitees invitees, PortalAccessService access, InvitationService invitations, FileService files, TimeProvider time) : IWorkRunner
{
    public const string WorkKind = "print-invitations";

    public string Kind => WorkKind;

    public string Permission => Domain.Users.Permission.UsersWrite;

    public async Task<Result<WorkOutcome>> RunAsync(WorkRun run, CancellationToken ct)
    {
        var order = run.Input<ClassInvitation>();
        var guardians = await invitees.GuardiansAsync(run.Actor, order.ClassId, ct);
        if (guardians.Count == 0)
        {
            return UserRefusals.NobodyToInvite;
        }

        var printed = new List<Guid>();
        using var pdf = new MemoryStream();
        await InvitationDocument.WriteAsync(pdf, InviteAsync(run, guardians, printed, ct), order.Portal, ct);
        pdf.Position = 0;
        var name = string.Create(CultureInfo.InvariantCulture, $"invitations-{time.GetUtcNow():yyyyMMdd-HHmm}.pdf");
        var fileId = await files.SaveAsync(run.Actor, new NewFile(run.SchoolId, FileKind.WorkOutcome, "application/pdf", name), pdf, ct);
        return new WorkOutcome(new PrintedInvitations(printed.Count, guardians.Count - printed.Count), fileId);
    }

    private async IAsyncEnumerable<Invitation> InviteAsync(
        WorkRun run, IReadOnlyList<Guid> guardians, List<Guid> printed, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var i = 0; i < guardians.Count; i++)
        {
            await run.ReportAsync(i, guardians.Count, ct);
            var userId = await access.OfGuardianAsync(run.Actor, guardians[i], ct);
            var invitation = userId.IsRefused ? userId.Refusal : await invitations.IssueAsync(run.Actor, userId.Value, ct);
            if (!invitation.IsRefused)
            {
                printed.Add(guardians[i]);
                yield return invitation.Value;
            }
        }
    }
}
