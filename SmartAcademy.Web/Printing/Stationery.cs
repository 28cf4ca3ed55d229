using System.Globalization;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Printing;

/// <summary>Hands out the paper of the school whose person prints.</summary>
internal sealed class Stationery(
    LetterheadQueries letterheads, SchoolQueries schools, FileService files, IStringLocalizer<UiTexts> texts, TimeProvider time)
{
    public async Task<HeadedPaper> TakeAsync(Actor actor, string title, CancellationToken ct)
    {
        var head = await letterheads.FindAsync(actor, ct) ?? new Letterhead("", null, null);
        var logo = await files.ReadAsync(actor, head.LogoFileId, FileKind.SchoolLogo, ct);
        var clock = SchoolClock.For(time, await schools.TimeZoneAsync(actor, actor.SchoolId, ct));
        return new HeadedPaper(
            head, logo, title, texts["paper.made", Say.DateTime(clock.Now)],
            page => texts["paper.page", Say.Digits(page.ToString(CultureInfo.InvariantCulture))]);
    }
}
