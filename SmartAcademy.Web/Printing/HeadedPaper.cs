using SmartAcademy.Data.Schools;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Printing;

/// <summary>Sheets of one school for one document: logo, name, title and moment at the head, the page number at the foot.</summary>
internal sealed class HeadedPaper(Letterhead head, byte[]? logo, string title, string made, Func<int, string> numbered) : IDisposable
{
    private const double HeadHeight = 62;
    private const double FootHeight = 16;
    private const double LogoSide = 45;

    private static readonly double Margin = Units.Mm(15);
    private static readonly TextStyle School = new(11, Ink.Rgb(0x0B6B4B), FontWeight.Bold);
    private static readonly TextStyle Title = new(14, Ink.Rgb(0x17211D), FontWeight.Bold);
    private static readonly TextStyle Small = new(8.5, Ink.Rgb(0x4A5852));

    private readonly PdfImage? picture = PdfImage.Read(logo);

    public PageFrame Frame => new(HeadHeight, FootHeight, Draw);

    public void Dispose() => picture?.Dispose();

    private void Draw(Canvas page, int number)
    {
        var (left, width) = (Margin, page.Size.Width - (2 * Margin));
        if (picture is not null)
        {
            page.Contain(new Box(left, Margin, LogoSide, LogoSide), picture);
            (left, width) = (left + LogoSide + 10, width - LogoSide - 10);
        }

        page.Text(NameOf.First(head.Name, head.NameBangla), School, new Box(left, Margin, width, 14));
        page.Text(title, Title, new Box(left, Margin + 16, width, 18));
        page.Text(made, Small, new Box(left, Margin + 36, width, 12));
        var foot = page.Size.Height - Margin - FootHeight + 6;
        page.Text(numbered(number), Small with { Alignment = TextAlignment.End }, new Box(Margin, foot, page.Size.Width - (2 * Margin), 12));
    }
}
