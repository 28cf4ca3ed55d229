namespace SmartAcademy.Web.Hosting;

internal static class CheckedOptions
{
    /// <summary>Binds a section and checks it at start; the message names the setting.</summary>
    public static void AddCheckedOptions<T>(this IServiceCollection services, string section)
        where T : class =>
        services.AddOptions<T>().BindConfiguration(section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations().ValidateOnStart();
}
