namespace SmartAcademy.Web.Printing;

/// <summary>The weights that Debian's Noto fonts have for every script we print.</summary>
internal enum FontWeight
{
    Regular = 400,
    Bold = 700,
}
