using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>The student's name in English and, below it, in Bangla; long names wrap, then shrink, and only then are cut.</summary>
internal static class PassCardNames
{
    private const double LargestEnglish = 11;
    private const double SmallestEnglish = 7;
    private const double LargestBangla = 9;
    private const double SmallestBangla = 6.5;
    private const double BanglaShare = 0.42;
    private const double ClipSlack = 3;
    private const double Gap = 0.5;

    /// <summary>Height of a capital of Noto Sans as a share of the font size.</summary>
    private const double CapitalHeight = 0.714;
    private const double TightLines = 0.86;
    private const int MaxLines = 2;

    public static void DrawOn(Canvas canvas, PassCard card)
    {
        var room = PassCardLayout.Names;
        using (canvas.ClipTo(room.Inset(-ClipSlack)))
        {
            var banglaRoom = string.IsNullOrWhiteSpace(card.StudentNameBangla) ? 0 : room.Height * BanglaShare;
            using var english = English(canvas, card.StudentName, room with { Height = room.Height - banglaRoom });
            var top = room.Y + (english.Size * CapitalHeight) - english.Baseline;
            canvas.Draw(english, room.X, top);
            DrawBangla(canvas, card.StudentNameBangla, room, top + english.Height + Gap);
        }
    }

    private static TypesetText English(Canvas canvas, string name, Box room)
    {
        var style = new TextStyle(LargestEnglish, PassCardPalette.Text, FontWeight.Bold, TextAlignment.Left, TightLines);
        return canvas.Typesetter.Fit(name, style, room, MaxLines, SmallestEnglish);
    }

    private static void DrawBangla(Canvas canvas, string? name, Box room, double top)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return;
        }

        var left = room with { Y = top, Height = room.Bottom - top };
        var style = new TextStyle(LargestBangla, PassCardPalette.Text, Alignment: TextAlignment.Left, LineSpacing: TightLines);
        using var bangla = canvas.Typesetter.Fit(name, style, left, MaxLines, SmallestBangla);
        canvas.Draw(bangla, left.X, left.Y);
    }
}
