using System.ComponentModel;

namespace SmartAcademy.Web.Tokens;

internal sealed record TokenRequest(
    [property: Description("As at the sign-in page: e-mail, phone or enrolment number.")] string? Login,
    string? Password,
    [property: Description("A code of the authenticator app or a recovery code, when the account has a second factor.")] string? Code,
    [property: Description("students:read and access_logs:read, with a space between; all that the person has when left out.")] string? Scope);
