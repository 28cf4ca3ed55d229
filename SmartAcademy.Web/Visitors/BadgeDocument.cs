using System.Globalization;
using System.Resources;
using SmartAcademy.Data.Visitors;
using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Visitors;

/// <summary>A visitor's badge of 105 by 74 mm, to be cut out or worn in a cover: large words, a face, and the code of the day.</summary>
internal static class BadgeDocument
{
    private const double LogoSide = 30;

    private static readonly ResourceManager Texts = new(typeof(VisitorTexts));
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Bangla = CultureInfo.GetCultureInfo("bn");
    private static readonly PageSize Size = PageSize.Millimetres(105, 74);
    private static readonly double Margin = Units.Mm(5);
    private static readonly double Band = Units.Mm(14);
    private static readonly double Code = Units.Mm(34);
    private static readonly double Face = Units.Mm(26);
    private static readonly Ink Warm = Ink.Rgb(0x9A6200);
    private static readonly Ink Text = Ink.Rgb(0x17211D);
    private static readonly Ink Quiet = Ink.Rgb(0x4A5852);

    public static async Task WriteAsync(Stream stream, VisitBadge badge, CancellationToken ct)
    {
        using var document = new PdfDocument(stream, Bilingual("badge.title"));
        var page = document.AddPage(Size);
        DrawHead(page, badge);
        DrawFace(page, badge);
        DrawWords(page, badge);
        var symbol = QrSymbol.Encode(badge.Code);
        symbol.DrawOn(page, Size.Width - Margin - Code, Size.Height - Margin - Code, Code);
        await document.FinishAsync(ct);
    }

    private static void DrawHead(Canvas page, VisitBadge badge)
    {
        page.Fill(new Box(0, 0, Size.Width, Band), Warm);
        using var logo = PdfImage.Read(badge.Logo);
        var left = Margin;
        if (logo is not null)
        {
            page.Contain(new Box(Margin, (Band - LogoSide) / 2, LogoSide, LogoSide), logo);
            left += LogoSide + 6;
        }

        var width = Size.Width - left - Margin;
        page.Text(Bilingual("badge.visitor"), new TextStyle(14, Ink.White, FontWeight.Bold), new Box(left, 3, width, 20));
        page.Text(badge.SchoolName, new TextStyle(8, Ink.White), new Box(left, 23, width, 12));
    }

    private static void DrawFace(Canvas page, VisitBadge badge)
    {
        var box = new Box(Margin, Band + Units.Mm(4), Face, Face);
        using var photo = PdfImage.Read(badge.Photo);
        if (photo is not null)
        {
            page.Cover(box, photo, 4);
            return;
        }

        page.FillRounded(box, 4, Ink.Rgb(0xF5F7F6));
        page.Text(Passes.Initials.Of(badge.Name), new TextStyle(26, Quiet, FontWeight.Bold, TextAlignment.Centre), box with { Y = box.Y + (Face / 3.4) });
    }

    private static void DrawWords(Canvas page, VisitBadge badge)
    {
        var left = Margin + Face + Units.Mm(4);
        var wide = Size.Width - left - Margin;
        var room = new Box(left, Band + Units.Mm(4), wide, Units.Mm(16));
        using (var name = page.Typesetter.Fit(badge.Name, new TextStyle(15, Text, FontWeight.Bold, TextAlignment.Left, 0.9), room, 2, 9))
        {
            page.Draw(name, room.X, room.Y);
        }

        var top = Size.Height - Margin - Units.Mm(22);
        var narrow = Size.Width - (3 * Margin) - Code;
        Fact(page, "Company", badge.Company, new Box(Margin, top, narrow, 20));
        Fact(page, "Host", badge.Host, new Box(Margin, top + Units.Mm(7.4), narrow, 20));
        Fact(page, "badge.day", $"{badge.Day.ToString("d MMM yyyy", English)} · {badge.Number}", new Box(Margin, top + Units.Mm(14.8), narrow, 20));
    }

    private static void Fact(Canvas page, string label, string? value, Box box)
    {
        if (!string.IsNullOrEmpty(value))
        {
            page.Text(Bilingual(label), new TextStyle(5.5, Quiet), box);
            page.Text(value, new TextStyle(8.5, Text, FontWeight.Bold), box with { Y = box.Y + 7.5 });
        }
    }

    /// <summary>In English and Bangla side by side, whatever the language of the person who prints.</summary>
    private static string Bilingual(string key) => $"{Texts.GetString(key, English)} · {Texts.GetString(key, Bangla)}";
}
