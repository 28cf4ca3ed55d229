namespace SmartAcademy.Web.Passes;

/// <summary>
/// All that one printed pass card shows. The logo is a JPEG or PNG; the accent is the school's colour such as
/// <c>#0B6B4B</c>, and anything else gives the product's own; the class label is ready to print; the pass token is
/// the text of the QR code; without a photo (JPEG) the card shows initials.
/// </summary>
internal sealed record PassCard(
    string SchoolName,
    byte[]? SchoolLogo,
    string? AccentColour,
    string StudentName,
    string? StudentNameBangla,
    string ClassLabel,
    string EnrolmentNumber,
    string PassNumber,
    DateOnly ExpiresOn,
    string PassToken,
    byte[]? PhotoJpeg)
{
    /// <summary>Never the code: a card may stand in a log.</summary>
    public override string ToString() => PassNumber;
}
