namespace SmartAcademy.Tests.Support;

internal static class Patience
{
    /// <summary>Looks again and again until something is there: messages leave the portal in their own time.</summary>
    public static async Task<T> UntilThereAsync<T>(Func<T?> look)
        where T : class
    {
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        T? found;
        while ((found = look()) is null)
        {
            await Task.Delay(100, end.Token);
        }

        return found;
    }
}
