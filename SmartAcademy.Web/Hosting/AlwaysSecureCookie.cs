namespace SmartAcademy.Web.Hosting;

/// <summary>
/// A cookie that is Secure on every answer. Browsers take localhost for secure, so the portal runs there without a certificate,
/// which the antiforgery system's own Always setting would refuse.
/// </summary>
internal sealed class AlwaysSecureCookie : CookieBuilder
{
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}
