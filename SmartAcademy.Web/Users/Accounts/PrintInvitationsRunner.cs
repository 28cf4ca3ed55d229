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
/// Makes a login for each guardian of a class or of a class list who has none, and prints a sheet with a code for all who have no password.
/// Started over it finds the logins it made and gives out new codes; those of a file that was never kept are void.
/// </summary>
internal sealed class PrintInvitationsRunner(
    ClassInvitees ofClasses, ImportInvitees ofImports, PortalAccessService access, InvitationService invitations, FileService files, TimeProvider time)
    : IWorkRunner
{
    public const string WorkKind = "print-invitations";

    public string Kind => WorkKind;

    public string Permission => Domain.Users.Permission.UsersWrite;

    public async Task<Result<WorkOutcome>> RunAsync(WorkRun run, CancellationToken ct)
    {
        var order = run.Input<InvitationOrder>();
        var people = await FindAsync(run.Actor, order, ct);
        if (people.Count == 0)
        {
            return UserRefusals.NobodyToInvite;
        }

        var printed = new List<LoginOwner>();
        using var pdf = new MemoryStream();
        await InvitationDocument.WriteAsync(pdf, InviteAsync(run, people, printed, ct), order.Portal, ct);
        pdf.Position = 0;
        var name = string.Create(CultureInfo.InvariantCulture, $"invitations-{time.GetUtcNow():yyyyMMdd-HHmm}.pdf");
        var fileId = await files.SaveAsync(run.Actor, new NewFile(run.SchoolId, FileKind.WorkOutcome, "application/pdf", name), pdf, ct);
        return new WorkOutcome(new PrintedInvitations(printed.Count, people.Count - printed.Count), fileId);
    }

    private async Task<IReadOnlyList<LoginOwner>> FindAsync(Actor actor, InvitationOrder order, CancellationToken ct) => order switch
    {
        { ImportId: { } importId } => await ofImports.FindAsync(actor, importId, order.WithPupils, ct),
        { ClassId: { } classId } => [.. (await ofClasses.GuardiansAsync(actor, classId, ct)).Select(LoginOwner.Guardian)],
        _ => [],
    };

    private async IAsyncEnumerable<Invitation> InviteAsync(
        WorkRun run, IReadOnlyList<LoginOwner> people, List<LoginOwner> printed, [EnumeratorCancellation] CancellationToken ct)
    {
        var importId = run.Input<InvitationOrder>().ImportId;
        for (var i = 0; i < people.Count; i++)
        {
            await run.ReportAsync(i, people.Count, ct);
            var userId = await access.OfAsync(run.Actor, people[i], importId, ct);
            var invitation = userId.IsRefused ? userId.Refusal : await invitations.IssueAsync(run.Actor, userId.Value, ct);
            if (!invitation.IsRefused)
            {
                printed.Add(people[i]);
                yield return invitation.Value;
            }
        }
    }
}
