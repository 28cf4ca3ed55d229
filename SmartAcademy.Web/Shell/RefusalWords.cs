using Microsoft.Extensions.Localization;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Shell;

/// <summary>A refusal in the reader's language; its texts are keyed by code.</summary>
internal sealed class RefusalWords(IStringLocalizer<RefusalTexts> texts)
{
    public string Of(Refusal refusal) => Of(refusal.Code);

    public string Of(string code) => texts[code] is { ResourceNotFound: false } known ? known : texts["refused"];
}
