using System.Globalization;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Users.Accounts;

/// <summary>The sheets that go home on paper: one page for each person, in Bangla and English.</summary>
internal static class InvitationDocument
{
    private static readonly Ink Black = Ink.Rgb(0x17211D);
    private static readonly Ink Quiet = Ink.Rgb(0x4A5852);
    private static readonly TextStyle School = new(18, Ink.Rgb(0x0B6B4B), FontWeight.Bold);
    private static readonly TextStyle Heading = new(13, Black, FontWeight.Bold);
    private static readonly TextStyle Words = new(11.5, Black, LineSpacing: 1.1);
    private static readonly TextStyle Label = new(9.5, Quiet);
    private static readonly TextStyle Big = new(20, Black, FontWeight.Bold);

    /// <param name="stream">Left open.</param>
    /// <param name="invitations">At least one.</param>
    /// <param name="portal">The address of the portal, such as <c>https://portal.example</c>.</param>
    /// <param name="ct">Ends the writing.</param>
    public static async Task WriteAsync(Stream stream, IAsyncEnumerable<Invitation> invitations, string portal, CancellationToken ct)
    {
        using var document = new PdfDocument(stream, "Smart Academy");
        await foreach (var invitation in invitations.WithCancellation(ct))
        {
            DrawOn(document.AddPage(PageSize.A4), invitation, portal);
            await document.FlushAsync(ct);
        }

        await document.FinishAsync(ct);
    }

    private static void DrawOn(Canvas page, Invitation invitation, string portal)
    {
        page.Text(invitation.SchoolNameBangla ?? invitation.SchoolName, School, Box.Millimetres(20, 20, 120, 12));
        page.Text(invitation.SchoolNameBangla is null ? null : invitation.SchoolName, Label, Box.Millimetres(20, 30, 120, 8));
        page.Text(invitation.NameBangla ?? invitation.Name, Heading, Box.Millimetres(20, 46, 120, 8));
        page.Text(invitation.NameBangla is null ? null : invitation.Name, Words, Box.Millimetres(20, 54, 120, 8));
        Named(page, 70, "লগইন · Login", invitation.Login);
        Named(page, 92, "একবারের কোড · One-time code", invitation.Code);
        QrSymbol.Encode(AddressOf(invitation, portal)).DrawOn(page, Units.Mm(145), Units.Mm(44), Units.Mm(45));
        Steps(page, 122, "যেভাবে শুরু করবেন", BanglaSteps(portal, invitation.LastDay));
        Steps(page, 190, "How to begin", EnglishSteps(portal, invitation.LastDay));
    }

    private static void Named(Canvas page, double top, string label, string value)
    {
        page.Text(label, Label, Box.Millimetres(20, top, 120, 6));
        page.Text(value, Big, Box.Millimetres(20, top + 5, 120, 10));
    }

    private static void Steps(Canvas page, double top, string heading, string[] steps)
    {
        page.Text(heading, Heading, Box.Millimetres(20, top, 170, 8));
        var y = top + 9;
        foreach (var step in steps)
        {
            page.Text(step, Words, Box.Millimetres(20, y, 170, 14), maxLines: 2);
            y += 12;
        }
    }

    /// <summary>The code stands behind the #: a browser sends that to no server, so no log and no Referer keeps it.</summary>
    internal static string AddressOf(Invitation invitation, string portal) =>
        $"{portal}/account/activate#login={Uri.EscapeDataString(invitation.Login)}&code={Uri.EscapeDataString(invitation.Code)}";

    private static string[] BanglaSteps(string portal, DateOnly lastDay) =>
    [
        $"১. ফোনের ক্যামেরায় কিউআর কোডটি স্ক্যান করুন, অথবা ব্রাউজারে {portal}/account/activate খুলুন।",
        "২. উপরের লগইন ও কোড লিখুন, তারপর নিজের একটি পাসওয়ার্ড ঠিক করুন। কমপক্ষে ৮টি অক্ষর দিন।",
        $"৩. কোডটি একবারই ব্যবহার করা যায়, {BanglaDay(lastDay)} পর্যন্ত। মেয়াদ শেষ হলে অফিস থেকে নতুন কোড নিন।",
        "৪. কাগজটি কাউকে দেখাবেন না। কোড ব্যবহারের পর এটি ছিঁড়ে ফেলুন।",
    ];

    private static string[] EnglishSteps(string portal, DateOnly lastDay) =>
    [
        $"1. Scan the QR code with your phone, or open {portal}/account/activate in a browser.",
        "2. Type the login and the code above, then choose a password of your own: at least 8 characters.",
        $"3. The code works once, until {lastDay.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. After that, ask the office for a new one.",
        "4. Show this paper to nobody, and tear it up once the code is used.",
    ];

    private static string BanglaDay(DateOnly day) =>
        Domain.Kernel.DigitText.ToBangla(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
}
