using SmartAcademy.Domain.Students.Proposals;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Students.Proposals;

internal static class ProposalTone
{
    public static Tone Of(ProposalStatus status) => status switch
    {
        ProposalStatus.Open => Tone.Info,
        ProposalStatus.Approved => Tone.Good,
        ProposalStatus.Refused => Tone.Bad,
        _ => Tone.Quiet,
    };
}
