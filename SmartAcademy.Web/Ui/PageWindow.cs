namespace SmartAcademy.Web.Ui;

/// <summary>Which page numbers a pager shows: both ends and the neighbours; null stands for a gap.</summary>
public static class PageWindow
{
    private const int AllShown = 7;

    public static IEnumerable<int?> Around(int page, int pages)
    {
        var last = 0;
        for (var number = 1; number <= pages; number++)
        {
            if (pages > AllShown && number != 1 && number != pages && Math.Abs(number - page) > 1)
            {
                continue;
            }

            if (number - last == 2)
            {
                yield return number - 1;
            }
            else if (number - last > 2)
            {
                yield return null;
            }

            yield return number;
            last = number;
        }
    }
}
