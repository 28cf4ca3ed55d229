namespace SmartAcademy.Web.Users;

/// <summary>What follows a right password: the page that the person asked for, or another one that must come first.</summary>
/// <param name="Page">A path of ours that must be passed before the sign-in counts; null when the person is signed in.</param>
internal sealed record SignInStep(string? Page)
{
    public static readonly SignInStep SignedIn = new(Page: null);

    /// <summary>Where to go now when the person wanted to go to <paramref name="returnUrl"/>; a page between hands the wish on.</summary>
    public string Then(string returnUrl) => Page is null ? returnUrl : $"{Page}?returnUrl={Uri.EscapeDataString(returnUrl)}";
}
